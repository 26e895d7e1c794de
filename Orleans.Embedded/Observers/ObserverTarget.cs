using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans.Embedded.Observers;

/// <summary>A plain object that grains call. It may be collected at any time.</summary>
internal sealed class ObserverTarget(GrainId id, object instance) : CallTarget(InterleavingRules.None)
{
    private readonly WeakReference<object> _instance = new(instance);

    public override GrainId GrainId => id;

    public override object? Instance => _instance.TryGetTarget(out var instance) ? instance : null;
}
