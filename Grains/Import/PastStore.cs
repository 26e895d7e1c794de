using MyDeclic.Markdown;
using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>Posts of the past in SQL, under ids of their time, so that lists show them where they belong.</summary>
internal static class PastStore
{
    // Servers number their ids by their starts, from 1 on: what an import dates back meets none of theirs.
    private const int Node = 0;

    /// <summary>Writes the posts with their comments, reactions, tags and mentions.</summary>
    /// <param name="tx">The import's transaction.</param>
    /// <param name="posts">What to write.</param>
    /// <param name="users">User ids, by place among the people.</param>
    /// <param name="communities">Community ids, by place among the communities.</param>
    /// <param name="handles">User ids by handle, for mentions.</param>
    public static void Insert(
        WriteTransaction tx, IEnumerable<ImportedPost> posts, IReadOnlyList<long> users, IReadOnlyList<long> communities,
        IReadOnlyDictionary<string, long> handles)
    {
        var comments = new List<(long PostId, ImportedComment Comment)>();
        var clock = new PastClock();
        var ids = new IdGenerator(clock, Node);
        foreach (var post in posts.OrderBy(post => post.At))
        {
            clock.Now = post.At;
            var id = ids.Next();
            InsertPost(tx, id, post, users, communities);
            var written = MarkdownText.Read(post.Text);
            BulkInsert.Run(tx, "post_tags (tag, post_id)", [.. written.Tags.Select(tag => new object?[] { tag, id })]);
            BulkInsert.Run(tx, "post_mentions (post_id, user_id)", Mentions(id, written, handles));
            BulkInsert.Run(
                tx,
                "reactions (post_id, user_id, kind, created_at)",
                [.. post.Reactions.Select(reaction => new object?[]
                {
                    id, users[reaction.Person], reaction.Kind, post.At.ToUnixTimeMilliseconds(),
                })]);
            comments.AddRange(post.Comments.Select(comment => (id, comment)));
        }

        // A generator's ids only grow, so what follows goes through one of its own, in time's order as well.
        ids = new IdGenerator(clock, Node);
        foreach (var (postId, comment) in comments.OrderBy(row => row.Comment.At))
        {
            clock.Now = comment.At;
            InsertComment(tx, ids.Next(), postId, comment, users[comment.Author], handles);
        }
    }

    private static void InsertPost(
        WriteTransaction tx, long id, ImportedPost post, IReadOnlyList<long> users, IReadOnlyList<long> communities) =>
        tx.Execute(
            """
            insert into posts (id, author_id, community_id, kind, text, version, comment_count, created_at)
            values (@id, @author, @community, @kind, @Text, 1, @comments, @at)
            """,
            new
            {
                id,
                author = users[post.Author],
                community = post.Community is { } place ? communities[place] : (long?)null,
                kind = (int)post.Kind,
                post.Text,
                comments = post.Comments.Length,
                at = post.At.ToUnixTimeMilliseconds(),
            });

    private static void InsertComment(
        WriteTransaction tx, long id, long postId, ImportedComment comment, long author,
        IReadOnlyDictionary<string, long> handles)
    {
        tx.Execute(
            """
            insert into comments (id, post_id, author_id, text, created_at)
            values (@id, @postId, @author, @Text, @at)
            """,
            new { id, postId, author, comment.Text, at = comment.At.ToUnixTimeMilliseconds() });
        BulkInsert.Run(
            tx, "comment_mentions (comment_id, user_id)", Mentions(id, MarkdownText.Read(comment.Text), handles));
    }

    private static List<object?[]> Mentions(long id, WrittenText written, IReadOnlyDictionary<string, long> handles) =>
    [
        .. written.Handles.Where(handles.ContainsKey).Select(handle => new object?[] { id, handles[handle] }),
    ];

    private sealed class PastClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
