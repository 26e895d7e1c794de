using MyDeclic.Presence;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>Answers every report as if this server were the only one, settled, without grace; or fails.</summary>
internal sealed class FakePresence : IPresenceGrain
{
    private readonly Dictionary<long, PresenceState> _people = [];

    /// <summary>What was reported, newest last.</summary>
    public List<PresenceReport> Reports { get; } = [];

    /// <summary>People on another server.</summary>
    public Dictionary<long, PresenceState> Elsewhere { get; } = [];

    public bool IsFailing { get; set; }

    public Task<PresenceAnswer> ReportAsync(PresenceReport report)
    {
        if (IsFailing) throw new TimeoutException();
        Reports.Add(report);
        if (report.IsWhole) _people.Clear();
        foreach (var (userId, state) in report.People) _people[userId] = state;
        return Task.FromResult(new PresenceAnswer(
            1, Reports.Count, true, true, false,
            [.. _people.Concat(Elsewhere).Where(one => one.Value != PresenceState.Offline)
                .Select(one => new PresenceChange(one.Key, one.Value))]));
    }
}
