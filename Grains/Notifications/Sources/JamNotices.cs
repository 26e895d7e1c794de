using System.Globalization;
using MyDeclic.Jams;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>
/// Authors are told when animators hide their idea, read their appeal or show it again; experts that they are asked.
/// </summary>
internal sealed class JamNotices(JamNoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.IdeaHidden, EventTypes.IdeaInvited];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var idea = entry.Subject;
        var about = new About(idea, idea, entry.CommunityId);
        if (entry.Type == EventTypes.IdeaInvited)
        {
            var expert = long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
            return
            [
                new Tell(NotificationKind.ExpertInvited, await store.PersonAsync(idea, entry.ActorId, expert), about, idea),
            ];
        }

        return Enum.Parse<HidingStep>(entry.Detail!) switch
        {
            // Each time anew: another reason, or the answer to an appeal.
            HidingStep.Hidden or HidingStep.Declined =>
            [
                new TakeBack([NotificationKind.IdeaShown], idea, null),
                new Tell(NotificationKind.IdeaHidden, await store.AuthorsAsync(idea, entry.ActorId), about, entry.Id),
            ],
            HidingStep.Shown =>
            [
                new TakeBack([NotificationKind.IdeaHidden], idea, null),
                new Tell(NotificationKind.IdeaShown, await store.AuthorsAsync(idea, entry.ActorId), about, entry.Id),
            ],
            _ => [],
        };
    }
}
