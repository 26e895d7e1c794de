using System.Collections.Immutable;
using Dapper;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>A thread's post in SQL: what its grain reads once and writes.</summary>
internal sealed class ConversationStore(Database database)
{
    private const int PublicAccess = 0;
    private const int MemberState = 3;
    private const int ArchivedState = 3;
    private const long ActiveStepMilliseconds = 60_000;

    public async Task<ConversationRow?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<ConversationRow>(
            """
            select id, author_id, community_id, kind, title, text, version, shared_id, populations, comments_off, jam_id,
                about_jam_id
            from posts
            where id = @id and deleted_at is null
            """,
            new { id });
    }

    /// <summary>
    /// Where the community stands at this point of the write order: a membership or an access that changed since the
    /// rules were checked is seen here.
    /// </summary>
    public static (bool IsOpen, bool IsMember) Standing(WriteTransaction tx, long communityId, long userId)
    {
        var row = tx.QuerySingleOrDefault<(long Access, long Member)>(
            """
            select c.access, (select count(*) from memberships m
                              where m.community_id = c.id and m.user_id = @userId and m.state = @MemberState)
            from communities c where c.id = @communityId
            """,
            new { communityId, userId, MemberState });
        return (row.Access == PublicAccess, row.Member > 0);
    }

    /// <summary>Whether somebody may read a post at this point of the write order.</summary>
    public static bool IsReadable(WriteTransaction tx, long postId, long viewer, bool open) => tx.ExecuteScalar<long>(
        $"select count(*) from posts p where p.id = @postId and {PostAccessStore.Readable}",
        new { postId, viewer, open = open ? 1 : 0 }) > 0;

    /// <summary>Whether the community, if there is one, is read-only at this point of the write order.</summary>
    public static bool IsArchived(WriteTransaction tx, long? communityId) => communityId is { } id
        && tx.ExecuteScalar<long>("select state from communities where id = @id", new { id }) == ArchivedState;

    /// <summary>Says that something was written in the community, if there is one; at most once a minute is enough.</summary>
    public static void MarkActive(WriteTransaction tx, long? communityId, DateTimeOffset at)
    {
        if (communityId is not { } id) return;
        var now = at.ToUnixTimeMilliseconds();
        tx.Execute(
            "update communities set active_at = @now where id = @id and active_at < @then",
            new { id, now, then = now - ActiveStepMilliseconds });
    }

    public static void Insert(WriteTransaction tx, ConversationRow post, DateTimeOffset at) => tx.Execute(
        """
        insert into posts (
            id, author_id, community_id, kind, title, text, version, comment_count, created_at, shared_id, populations,
            comments_off, jam_id, about_jam_id)
        values (@Id, @AuthorId, @CommunityId, @Kind, @Title, @Text, @Version, 0, @at, @SharedId, @Populations, @CommentsOff,
            @JamId, @AboutJamId)
        """,
        new
        {
            post.Id,
            post.AuthorId,
            post.CommunityId,
            post.Kind,
            post.Title,
            post.Text,
            post.Version,
            post.SharedId,
            post.Populations,
            post.CommentsOff,
            post.JamId,
            post.AboutJamId,
            at = at.ToUnixTimeMilliseconds(),
        });

    /// <summary>Writes over the version before; false when that is not the stored one.</summary>
    public static bool Update(WriteTransaction tx, ConversationRow post, DateTimeOffset at) => tx.Execute(
        """
        update posts set kind = @Kind, title = @Title, text = @Text, version = @Version, edited_at = @at
        where id = @Id and version = @Version - 1 and deleted_at is null
        """,
        new { post.Id, post.Kind, post.Title, post.Text, post.Version, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Lets people comment, or no longer.</summary>
    public static void SetComments(WriteTransaction tx, long id, int off) =>
        tx.Execute("update posts set comments_off = @off where id = @id", new { id, off });

    /// <summary>Takes the draft that a post was made of away; false when there is none.</summary>
    public static bool TakeDraft(WriteTransaction tx, long authorId, long draftId) => tx.Execute(
        "delete from drafts where id = @draftId and author_id = @authorId", new { draftId, authorId }) == 1;

    /// <summary>Keeps what a post was before an edit, of the newest only so many.</summary>
    public static void Keep(WriteTransaction tx, ConversationRow before, DateTimeOffset until)
    {
        tx.Execute(
            "insert into post_revisions (post_id, version, title, text, at) values (@Id, @Version, @Title, @Text, @at)",
            new { before.Id, before.Version, before.Title, before.Text, at = until.ToUnixTimeMilliseconds() });
        tx.Execute(
            """
            delete from post_revisions where post_id = @Id and version not in (
                select version from post_revisions where post_id = @Id order by version desc limit @kept)
            """,
            new { before.Id, kept = Limits.RevisionsKept });
    }

    /// <summary>What a post was, the newest first.</summary>
    public async Task<IReadOnlyList<(int Version, string Title, string Text, long At)>> RevisionsAsync(long postId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. (await connection.QueryAsync<(long Version, string Title, string Text, long At)>(
            "select version, title, text, at from post_revisions where post_id = @postId order by version desc", new { postId }))
            .Select(row => ((int)row.Version, row.Title, row.Text, row.At))];
    }

    /// <summary>Changes who may read the post; false when it was changed meanwhile.</summary>
    public static bool Cover(WriteTransaction tx, ConversationRow row) => tx.Execute(
        """
        update posts set populations = @Populations, version = @Version
        where id = @Id and version = @Version - 1 and deleted_at is null
        """,
        row) == 1;

    /// <summary>Marks the post deleted; false when it was, or was changed meanwhile.</summary>
    public static bool Delete(WriteTransaction tx, long id, int version, DateTimeOffset at) => tx.Execute(
        "update posts set deleted_at = @at, version = version + 1 where id = @id and version = @version and deleted_at is null",
        new { id, version, at = at.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Counts a change of the thread; false when the stored version is not <paramref name="version"/>.</summary>
    public static bool Touch(WriteTransaction tx, long id, int version, int commentsAdded) => tx.Execute(
        """
        update posts set version = version + 1, comment_count = comment_count + @commentsAdded
        where id = @id and version = @version and deleted_at is null
        """,
        new { id, version, commentsAdded }) == 1;

    public static void ReplaceReferences(
        WriteTransaction tx, long postId, ImmutableArray<string> tags, IEnumerable<long> mentioned)
    {
        tx.Execute("delete from post_tags where post_id = @postId", new { postId });
        tx.Execute("delete from post_mentions where post_id = @postId", new { postId });
        foreach (var tag in tags)
            tx.Execute("insert into post_tags (tag, post_id) values (@tag, @postId)", new { tag, postId });
        foreach (var userId in mentioned)
        {
            tx.Execute(
                "insert into post_mentions (post_id, user_id) values (@postId, @userId)", new { postId, userId });
        }
    }

    public static ImmutableArray<string> Tags(WriteTransaction tx, long postId) =>
        [.. tx.Query<string>("select tag from post_tags where post_id = @postId", new { postId })];

    /// <summary>The topics that an event about a post goes to, by who may read it at this point of the write order.</summary>
    public static ImmutableArray<string> TopicsOf(
        WriteTransaction tx, ConversationRow post, IEnumerable<string> tags)
    {
        if (post.IsArticle) return [Topics.Post(post.Id), .. PopulationBits.Read(post.Populations).Select(Topics.News)];
        // The wall tells of ideas, many at a time.
        if (post.JamId is not null) return [Topics.Post(post.Id)];
        var scope = post.CommunityId is not { } communityId ? ""
            : Standing(tx, communityId, post.AuthorId).IsOpen ? Topics.Open
            : Topics.Within(communityId);
        var topics = ImmutableArray.CreateBuilder<string>();
        topics.Add(Topics.Post(post.Id));
        if (post is { AboutJamId: { } jam, CommunityId: { } host })
        {
            topics.Add(Topics.JamNews(jam) + Topics.Within(host));
            // Where only some see the jam, or nobody else is to be told, it stands in no list but its followers' homes.
            if (post.Populations != 0) return topics.ToImmutable();
        }

        topics.Add(Topics.User(post.AuthorId) + scope);
        if (post.CommunityId is { } id) topics.Add(Topics.Community(id));
        topics.AddRange(tags.Select(tag => Topics.Tag(tag) + scope));
        return topics.ToImmutable();
    }
}
