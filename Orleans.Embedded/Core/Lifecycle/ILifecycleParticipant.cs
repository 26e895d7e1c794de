namespace Orleans;

/// <summary>Something that takes part in a lifecycle.</summary>
/// <typeparam name="TLifecycleObservable">Which lifecycle.</typeparam>
public interface ILifecycleParticipant<TLifecycleObservable>
    where TLifecycleObservable : ILifecycleObservable
{
    /// <summary>Is asked once, before the lifecycle starts, to subscribe to the stages it wants.</summary>
    void Participate(TLifecycleObservable lifecycle);
}
