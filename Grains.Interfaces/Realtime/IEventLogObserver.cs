using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>A server that has listeners.</summary>
[Alias("IEventLogObserver")]
public interface IEventLogObserver : IGrainObserver
{
    /// <summary>
    /// Which of <paramref name="topics"/> anybody here watches. The others' events up to <paramref name="to"/> need not be made
    /// ready for this server: who begins to watch one of them meanwhile is brought what they missed.
    /// </summary>
    /// <param name="to">The log's place after the last of the next events.</param>
    /// <param name="topics">What the next events are about.</param>
    [Alias("Watched")]
    Task<ImmutableArray<string>> WatchedAsync(long to, ImmutableArray<string> topics);

    /// <summary>
    /// Takes the next events. Completes once every later event will be judged by what these change, so that a command
    /// which revokes something can wait for it.
    /// </summary>
    [Alias("OnEvents")]
    Task OnEventsAsync(LiveBatch batch);
}
