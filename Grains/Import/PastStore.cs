using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>Posts of the past in SQL.</summary>
internal static class PastStore
{
    /// <summary>Writes posts with their comments, reactions, tags and mentions.</summary>
    /// <param name="tx">The import's transaction.</param>
    /// <param name="rows">What to write.</param>
    public static void Insert(WriteTransaction tx, PastRows rows)
    {
        BulkInsert.RunNew(
            tx, "posts (id, author_id, community_id, kind, text, version, comment_count, created_at)", rows.Posts);
        // The tables that are kept in the order of their keys take rows in that order faster.
        rows.Tags.Sort((one, other) => string.CompareOrdinal((string?)one[0], (string?)other[0]));
        BulkInsert.RunNew(tx, "post_tags (tag, post_id)", rows.Tags);
        BulkInsert.RunNew(tx, "post_mentions (post_id, user_id)", rows.Mentions);
        BulkInsert.RunNew(tx, "reactions (post_id, user_id, kind, created_at)", rows.Reactions);
        BulkInsert.RunNew(tx, "comments (id, post_id, author_id, text, created_at)", rows.Comments);
        BulkInsert.RunNew(tx, "comment_mentions (comment_id, user_id)", rows.CommentMentions);
    }
}
