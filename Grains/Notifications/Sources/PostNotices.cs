using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Posts notify those whom they name. A post as such notifies nobody: readers find it where they read.</summary>
internal sealed class PostNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.PostCreated, EventTypes.PostEdited, EventTypes.PostDeleted];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var id = entry.Subject;
        if (entry.Type == EventTypes.PostDeleted) return [new ForgetThread(id)];
        if (await store.PostAsync(id) is not { } post) return [];
        var named = await store.ReadersAsync(NoticeStore.NamedByPost, id, entry.ActorId, id);
        var notices = new List<Notice>();
        if (entry.Type == EventTypes.PostEdited)
        {
            notices.Add(new TakeBack([NotificationKind.Mention], id, id) { ExceptOf = await store.NamedAsync(id) });
            if (await store.IsToldOfPostAsync(id)) notices.Add(new ShowAgain(id));
        }

        if (named.Count > 0) notices.Add(new Tell(NotificationKind.Mention, named, post.About, id));
        return notices;
    }
}
