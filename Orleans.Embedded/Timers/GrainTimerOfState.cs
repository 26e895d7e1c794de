using Orleans.Embedded.Runtime.Catalog;
using Orleans.Runtime;

namespace Orleans.Embedded.Timers;

/// <summary>A timer whose callback gets a state.</summary>
internal sealed class GrainTimer<TState>(
    Activation activation,
    Func<TState, CancellationToken, Task> callback,
    TState state,
    GrainTimerCreationOptions options) : GrainTimer(activation, options)
{
    protected override Task InvokeAsync(CancellationToken cancellationToken) => callback(state, cancellationToken);
}
