using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Reactions notify the post's author, once a person however many they give.</summary>
internal sealed class ReactionNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.ReactionsChanged];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        if (await store.PostAsync(entry.Subject) is not { } post) return [];
        return await store.HasReactionAsync(post.Id, entry.ActorId)
            ? [new Tell(
                NotificationKind.Reaction,
                await store.ReadersAsync(NoticeStore.Author, post.Id, entry.ActorId, 0), post.About, entry.ActorId)]
            : [new TakeBack([NotificationKind.Reaction], post.Id, entry.ActorId)];
    }
}
