using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Reactions on a comment notify its author, once a person however many they give.</summary>
internal sealed class CommentReactionNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.CommentReactions, EventTypes.CommentDeleted];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var (id, postId) = (entry.Subject, long.Parse(entry.Detail!, CultureInfo.InvariantCulture));
        if (entry.Type == EventTypes.CommentDeleted) return [new TakeBack([NotificationKind.CommentReaction], id, null)];
        if (await store.PostAsync(postId) is not { } post || !await store.HasCommentAsync(id)) return [];
        if (!await store.HasCommentReactionAsync(id, entry.ActorId))
            return [new TakeBack([NotificationKind.CommentReaction], id, entry.ActorId)];
        var authors = await store.ReadersAsync(NoticeStore.CommentAuthor, postId, entry.ActorId, id);
        return [new Tell(NotificationKind.CommentReaction, authors, new About(id, postId, post.CommunityId), entry.ActorId)];
    }
}
