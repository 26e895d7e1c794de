using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>
/// The status of an idea notifies who wrote it and who voted for it, or for what went into it; each status anew, those that
/// one has not read in one group.
/// </summary>
internal sealed class OutcomeNotices(OutcomeNoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.JamOutcome];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var idea = long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
        if (await store.NumberAsync(idea) is not { } number) return [];
        var about = new About(idea, idea, entry.CommunityId);
        return
        [
            new Tell(
                NotificationKind.JamOutcome, await store.ReadersAsync(OutcomeNoticeStore.Authors, idea, entry.ActorId), about,
                number),
            new Tell(
                NotificationKind.JamVoteOutcome, await store.ReadersAsync(OutcomeNoticeStore.Voters, idea, entry.ActorId), about,
                number),
        ];
    }
}
