using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>
/// Who is taken into a group is told. A message as such is in no tray (conversations have a badge of their own): it makes the
/// digest due, which says how many conversations wait.
/// </summary>
internal sealed class TalkNotices(TalkNoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.MessageCreated, EventTypes.ConversationJoined, EventTypes.ConversationLeft];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var id = entry.Subject;
        if (entry.Type == EventTypes.MessageCreated)
            return await store.WaitingAsync(id) is { Count: > 0 } people ? [new Remind(people)] : [];
        if (entry.Type == EventTypes.ConversationLeft)
            return [new TakeBack([NotificationKind.GroupAdded], id, id) { OnlyOf = entry.ActorId }];
        var person = long.Parse(entry.Detail!.Split('|')[0], CultureInfo.InvariantCulture);
        return await store.IsInGroupAsync(id, person)
            ? [new Tell(NotificationKind.GroupAdded, [person], new About(id, null, null), id)]
            : [];
    }
}
