using Microsoft.Extensions.Logging;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans.Embedded.Observers;

/// <summary>A plain object that grains call. It may be collected at any time.</summary>
internal sealed partial class ObserverTarget(GrainId id, object instance, ILogger logger) : CallTarget(InterleavingRules.None)
{
    private readonly WeakReference<object> _instance = new(instance);

    public override GrainId GrainId => id;

    public override object? Instance => _instance.TryGetTarget(out var instance) ? instance : null;

    /// <summary>Takes no more calls, and forgets those that wait.</summary>
    public void End() => Scheduler.Close(_ => { });

    public override void OnUnhandled(Exception exception) => LogUnhandled(logger, exception, id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Code that nobody awaits failed in the observer {Observer}.")]
    private static partial void LogUnhandled(ILogger logger, Exception exception, GrainId observer);
}
