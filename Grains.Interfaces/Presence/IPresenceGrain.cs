using Orleans;

namespace MyDeclic.Presence;

/// <summary>
/// Where servers tell each other who is there. Holds everything in memory and writes nothing: after it was lost, the
/// servers' next reports fill it again. Key 0.
/// </summary>
[Alias("IPresenceGrain")]
public interface IPresenceGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Takes what changed on a server and answers with what changed anywhere. A server that does not report for
    /// <c>PresenceLimits.Lease</c> counts as gone, with everybody on it.
    /// </summary>
    [Alias("Report")]
    Task<PresenceAnswer> ReportAsync(PresenceReport report);
}
