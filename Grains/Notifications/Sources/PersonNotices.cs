using System.Globalization;
using MyDeclic.Colleagues;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Followers, colleagues and those who confirm a skill notify the person.</summary>
internal sealed class PersonNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.UserFollowed, EventTypes.UserUnfollowed, EventTypes.ColleagueAsked, EventTypes.ColleagueAccepted,
            EventTypes.ColleagueDeclined, EventTypes.ColleagueRemoved, EventTypes.SkillConfirmed,
            EventTypes.SkillUnconfirmed];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry) => entry.Type switch
    {
        EventTypes.UserFollowed or EventTypes.UserUnfollowed => [Of(
            NotificationKind.Follower, entry.Subject, entry.ActorId, "",
            await store.FollowsAsync(entry.ActorId, entry.Subject))],
        EventTypes.SkillConfirmed or EventTypes.SkillUnconfirmed => [Of(
            NotificationKind.SkillConfirmed, entry.Subject, entry.ActorId, entry.Detail!,
            await store.ConfirmsAsync(entry.Subject, entry.Detail!, entry.ActorId))],
        _ => await ColleaguesAsync(entry),
    };

    // Each of the two has an event of its own, and each is looked at as they stand.
    private async Task<IReadOnlyList<Notice>> ColleaguesAsync(LogEntry entry)
    {
        var (me, other) = (long.Parse(entry.Detail!, CultureInfo.InvariantCulture), entry.Subject);
        var asks = Of(
            NotificationKind.ColleagueAsked, me, other, "",
            await store.IsTiedAsync(me, other, (int)ColleagueState.Asking));
        var isColleague = await store.IsTiedAsync(me, other, (int)ColleagueState.Colleague);
        if (!isColleague) return [asks, Of(NotificationKind.ColleagueAccepted, me, other, "", false)];
        return entry.Type == EventTypes.ColleagueAccepted && entry.ActorId != me
            ? [asks, Of(NotificationKind.ColleagueAccepted, me, other, "", true)]
            : [asks];
    }

    private static Notice Of(NotificationKind kind, long userId, long other, string label, bool isSo) => isSo
        ? new Tell(kind, [userId], new About(userId, null, null, label), other)
        : new TakeBack([kind], userId, other, label);
}
