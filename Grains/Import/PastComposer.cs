using MyDeclic.Markdown;
using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>
/// Turns posts of the past into rows under ids of their time, portion by portion, so that lists show them where they
/// belong. The same posts get the same ids.
/// </summary>
/// <param name="users">User ids, by place among the people.</param>
/// <param name="communities">Community ids, by place among the communities.</param>
/// <param name="handles">User ids by handle, for mentions.</param>
internal sealed class PastComposer(
    IReadOnlyList<long> users, IReadOnlyList<long> communities, IReadOnlyDictionary<string, long> handles)
{
    // A generator's ids only grow, so comments, which come later than posts that follow, have one of their own.
    private readonly Dated _posts = new();
    private readonly Dated _comments = new();

    // Comments wait for their time: what stands beside a comment keeps it in place among those of the same moment.
    private readonly PriorityQueue<(long PostId, ImportedComment Comment), (DateTimeOffset At, long Number)> _waiting = new();
    private long _waited;

    /// <summary>The rows of some posts, and of the comments that were written before the last of them.</summary>
    /// <param name="posts">In the order of their time, also from one portion to the next.</param>
    public PastRows Compose(IEnumerable<ImportedPost> posts)
    {
        var rows = new PastRows();
        var last = DateTimeOffset.MinValue;
        foreach (var post in posts)
        {
            last = post.At;
            AddPost(rows, _posts.Next(post.At), post);
        }

        AddCommentsUntil(rows, last);
        return rows;
    }

    /// <summary>The rows of the comments that came after the last post.</summary>
    public PastRows Rest()
    {
        var rows = new PastRows();
        AddCommentsUntil(rows, DateTimeOffset.MaxValue);
        return rows;
    }

    private void AddPost(PastRows rows, long id, ImportedPost post)
    {
        var at = post.At.ToUnixTimeMilliseconds();
        var written = MarkdownText.Read(post.Text);
        // Each comment and each reaction counts as a change of the thread.
        var version = 1 + post.Comments.Length + post.Reactions.Length;
        rows.Posts.Add(
        [
            id, users[post.Author], post.Community is { } place ? communities[place] : null, (int)post.Kind, post.Text,
            version, post.Comments.Length, at,
        ]);
        foreach (var tag in written.Tags) rows.Tags.Add([tag, id]);
        AddMentions(rows.Mentions, id, written);
        foreach (var reaction in post.Reactions) rows.Reactions.Add([id, users[reaction.Person], reaction.Kind, at]);
        foreach (var comment in post.Comments) _waiting.Enqueue((id, comment), (comment.At, _waited++));
    }

    private void AddCommentsUntil(PastRows rows, DateTimeOffset last)
    {
        while (_waiting.TryPeek(out var next, out var due) && due.At <= last)
        {
            _waiting.Dequeue();
            var (postId, comment) = next;
            var id = _comments.Next(comment.At);
            rows.Comments.Add([id, postId, users[comment.Author], comment.Text, comment.At.ToUnixTimeMilliseconds()]);
            AddMentions(rows.CommentMentions, id, MarkdownText.Read(comment.Text));
        }
    }

    private void AddMentions(List<object?[]> rows, long id, WrittenText written)
    {
        foreach (var handle in written.Handles)
        {
            if (handles.TryGetValue(handle, out var user)) rows.Add([id, user]);
        }
    }

    private sealed class Dated
    {
        private readonly PastClock _clock = new();
        private readonly IdGenerator _ids;

        public Dated() => _ids = new IdGenerator(_clock, PastClock.Node);

        public long Next(DateTimeOffset at)
        {
            _clock.Now = at;
            return _ids.Next();
        }
    }
}
