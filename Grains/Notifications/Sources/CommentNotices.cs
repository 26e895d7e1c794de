using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Comments notify whom they name, the post's author, and who took part in the thread, in this order.</summary>
internal sealed class CommentNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.CommentCreated, EventTypes.CommentDeleted];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var (id, postId) = (entry.Subject, long.Parse(entry.Detail!, CultureInfo.InvariantCulture));
        if (entry.Type == EventTypes.CommentDeleted)
        {
            return
            [
                new TakeBack(
                    [NotificationKind.Mention, NotificationKind.Comment, NotificationKind.Thread,
                        NotificationKind.BottleAnswered], postId, id),
                new TakeBack([NotificationKind.AnswerAccepted], postId, id),
                new TakeBack([NotificationKind.AnswerAccepted], postId, BottleNotices.Thanked(id)),
            ];
        }

        if (await store.PostAsync(postId) is not { } post || !await store.HasCommentAsync(id)) return [];
        var forAuthor = post.Bottles > 0 ? NotificationKind.BottleAnswered : NotificationKind.Comment;
        return
        [
            new Tell(NotificationKind.Mention, await ReadersAsync(NoticeStore.NamedByComment), post.About, id),
            new Tell(forAuthor, await ReadersAsync(NoticeStore.Author), post.About, id),
            new Tell(NotificationKind.Thread, await ReadersAsync(NoticeStore.TookPart), post.About, id),
        ];

        Task<IReadOnlyList<long>> ReadersAsync(string candidates) =>
            store.ReadersAsync(candidates, postId, entry.ActorId, id);
    }
}
