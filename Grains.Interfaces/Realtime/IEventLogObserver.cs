using Orleans;

namespace MyDeclic.Realtime;

/// <summary>A server that has listeners.</summary>
[Alias("IEventLogObserver")]
public interface IEventLogObserver : IGrainObserver
{
    /// <summary>
    /// Takes the next events. Completes once every later event will be judged by what these change, so that a command
    /// which revokes something can wait for it.
    /// </summary>
    [Alias("OnEvents")]
    Task OnEventsAsync(LiveBatch batch);
}
