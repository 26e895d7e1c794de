using MyDeclic.Communities;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Who comes into a community and as what: tells those whom it concerns, and animators who asks to join.</summary>
internal sealed class CommunityNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.CommunityJoined, EventTypes.CommunityLeft, EventTypes.CommunityRequested, EventTypes.CommunityInvited,
            EventTypes.CommunityDeclined, EventTypes.CommunityRole];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var (person, community) = (entry.Subject, entry.CommunityId!.Value);
        var about = new About(community, null, community);
        var isInvited = await IsAsync(MembershipState.Invited);
        var isMember = await IsAsync(MembershipState.Member);
        var notices = new List<Notice>();
        // What is settled waits for nobody any more.
        if (!isInvited) notices.Add(new TakeBack([NotificationKind.CommunityInvited], community, person));
        if (!await IsAsync(MembershipState.Requested))
            notices.Add(new TakeBack([NotificationKind.CommunityRequests], community, person));
        if (!isMember)
        {
            notices.Add(new TakeBack(
                [NotificationKind.CommunityAccepted, NotificationKind.CommunityRole], community, person));
        }

        switch (entry.Type)
        {
            case EventTypes.CommunityJoined when isMember:
                notices.Add(new Tell(NotificationKind.CommunityAccepted, [person], about, person));
                break;
            case EventTypes.CommunityInvited when isInvited:
                notices.Add(new Tell(NotificationKind.CommunityInvited, [person], about, person));
                break;
            case EventTypes.CommunityRole when isMember:
                // The newest one is what holds.
                notices.Add(new TakeBack([NotificationKind.CommunityRole], community, person));
                notices.Add(new Tell(NotificationKind.CommunityRole, [person], about, person));
                break;
            case EventTypes.CommunityRequested when await IsAsync(MembershipState.Requested):
                notices.Add(new Tell(
                    NotificationKind.CommunityRequests, await store.AnimatorsAsync(community, person), about, person));
                break;
        }

        return notices;

        Task<bool> IsAsync(MembershipState state) => store.IsInAsync(community, person, (int)state);
    }
}
