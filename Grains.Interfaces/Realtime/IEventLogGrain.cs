using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>
/// Hands the event log, in order and rendered, to every server that has listeners: one stream a server, whatever the
/// number of topics and listeners behind it. Key 0.
/// </summary>
[Alias("IEventLogGrain")]
public interface IEventLogGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Starts, or renews, a server's stream. Calling it again within the lease keeps it; a server that fell silent is
    /// dropped and subscribes anew from the place it reached.
    /// </summary>
    /// <param name="observer">The server.</param>
    /// <param name="after">The place it has reached; null for the log's end.</param>
    /// <returns>
    /// Where the stream stands for this server: beyond <paramref name="after"/> when it was away for longer than the
    /// log's memory reaches back, and then what it serves has a gap.
    /// </returns>
    [Alias("Subscribe")]
    Task<LogHead> SubscribeAsync(IEventLogObserver observer, long? after);

    /// <summary>Ends a server's stream.</summary>
    [Alias("Unsubscribe")]
    Task UnsubscribeAsync(IEventLogObserver observer);

    /// <summary>Where the log stands.</summary>
    [Alias("Head")]
    Task<LogHead> HeadAsync();

    /// <summary>Past events of some topics, for one caller, each checked for access again.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="topics">Log topics that the caller was given by <see cref="ITopicAccessGrain"/>.</param>
    /// <param name="after">Exclusive.</param>
    /// <param name="upTo">Inclusive.</param>
    [Alias("Replay")]
    Task<ReplayAnswer> ReplayAsync(Caller caller, ImmutableArray<string> topics, long after, long upTo);

    /// <summary>Completes once every server with a live lease has acted on the log up to <paramref name="id"/>.</summary>
    [Alias("Delivered")]
    Task DeliveredAsync(long id);
}
