using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>
/// What changes who may see what: those concerned are told that their count may be another. It carries nothing; what they
/// may see is asked anew whenever it is shown.
/// </summary>
internal sealed class AccessNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.CommunityJoined, EventTypes.CommunityLeft, EventTypes.CommunityRole, EventTypes.CommunityUpdated,
            EventTypes.UserBlocked, EventTypes.UserUnblocked, EventTypes.UserStanding];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        switch (entry.Type)
        {
            case EventTypes.CommunityUpdated:
                // Names and places are shown too, but only who may see them is exact at once.
                return entry.Detail is null ? [] : [new Refresh(await store.OutsidersToldOfAsync(entry.Subject))];
            case EventTypes.UserBlocked or EventTypes.UserUnblocked:
                var side = long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
                return await store.IsToldOfPersonAsync(side, entry.Subject) ? [new Refresh([side])] : [];
            case EventTypes.UserStanding:
                return [new Refresh([entry.Subject])];
            default:
                return await store.IsToldOfAsync(entry.CommunityId!.Value, entry.Subject)
                    ? [new Refresh([entry.Subject])]
                    : [];
        }
    }
}
