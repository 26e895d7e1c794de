using Orleans;

namespace MyDeclic.Presence;

/// <summary>The board as a grain: one for all servers.</summary>
internal sealed class PresenceGrain(TimeProvider time) : Grain, IPresenceGrain
{
    private readonly PresenceBoard _board = new(time);

    /// <inheritdoc/>
    public Task<PresenceAnswer> ReportAsync(PresenceReport report) => Task.FromResult(_board.Take(report));
}
