using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using MyDeclic.Media;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Comments in SQL.</summary>
internal sealed class CommentStore(Database database, AttachmentStore attachments, CommentReactionStore reactions)
{
    private const string Columns =
        """
        select c.id, c.post_id, c.author_id, u.handle as author_handle, u.name as author_name, c.text, c.created_at, c.edited_at,
               c.reactions_version
        from comments c join users u on u.id = c.author_id
        """;

    public async Task<CommentRow?> FindAsync(long id)
    {
        var found = await FindManyAsync([id]);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<CommentRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<CommentRow>(
            $"{Columns} where {database.Dialect.IsAnyOf("c.id", "ids")} and c.deleted_at is null",
            new { ids = database.Dialect.List(ids) });
        return await WithMoreAsync(connection, [.. rows]);
    }

    public async Task<IReadOnlyList<CommentRow>> ListAsync(long postId, long after, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<CommentRow>(
            $"""
            {Columns} where c.post_id = @postId and c.id > @after and c.deleted_at is null order by c.id limit @limit
            """,
            new { postId, after, limit });
        return await WithMoreAsync(connection, [.. rows]);
    }

    public static void Insert(
        WriteTransaction tx, long id, long postId, long authorId, string text, ImmutableArray<long> mentioned,
        DateTimeOffset at)
    {
        tx.Execute(
            """
            insert into comments (id, post_id, author_id, text, created_at) values (@id, @postId, @authorId, @text, @at)
            """,
            new { id, postId, authorId, text, at = at.ToUnixTimeMilliseconds() });
        Mention(tx, id, mentioned);
    }

    /// <summary>What a comment says at this point of the write order; null when it is gone.</summary>
    public static string? TextOf(WriteTransaction tx, long id) => tx.QuerySingleOrDefault<string>(
        "select text from comments where id = @id and deleted_at is null", new { id });

    /// <summary>Writes another text over a comment's, and keeps what it was, of the newest only so many.</summary>
    public static void Update(
        WriteTransaction tx, long id, string before, string text, ImmutableArray<long> mentioned, DateTimeOffset at)
    {
        var now = at.ToUnixTimeMilliseconds();
        tx.Execute(
            """
            insert into comment_revisions (comment_id, number, text, at)
            select @id, coalesce(max(number), 0) + 1, @before, @now from comment_revisions where comment_id = @id
            """,
            new { id, before, now });
        tx.Execute(
            """
            delete from comment_revisions where comment_id = @id and number not in (
                select number from comment_revisions where comment_id = @id order by number desc limit @kept)
            """,
            new { id, kept = Limits.RevisionsKept });
        tx.Execute("update comments set text = @text, edited_at = @now where id = @id", new { id, text, now });
        tx.Execute("delete from comment_mentions where comment_id = @id", new { id });
        Mention(tx, id, mentioned);
    }

    /// <summary>What a comment was, the newest first.</summary>
    public async Task<IReadOnlyList<(int Number, string Text, long At)>> RevisionsAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<(int Number, string Text, long At)>(
            "select number, text, at from comment_revisions where comment_id = @id order by number desc", new { id })];
    }

    /// <summary>Marks a comment deleted; false when it was.</summary>
    public static bool Delete(WriteTransaction tx, long id, DateTimeOffset at) => tx.Execute(
        "update comments set deleted_at = @at where id = @id and deleted_at is null",
        new { id, at = at.ToUnixTimeMilliseconds() }) == 1;

    private static void Mention(WriteTransaction tx, long id, ImmutableArray<long> mentioned)
    {
        foreach (var userId in mentioned)
            tx.Execute("insert into comment_mentions (comment_id, user_id) values (@id, @userId)", new { id, userId });
    }

    private async Task<IReadOnlyList<CommentRow>> WithMoreAsync(
        DbConnection connection, List<CommentRow> rows)
    {
        if (rows.Count == 0) return rows;
        var mentions = (await connection.QueryAsync<(long CommentId, string Handle)>(
            $"""
            select m.comment_id, u.handle from comment_mentions m join users u on u.id = m.user_id
            where {database.Dialect.IsAnyOf("m.comment_id", "ids")} order by u.handle
            """,
            new { ids = database.Dialect.List([.. rows.Select(row => row.Id)]) }))
            .ToLookup(row => row.CommentId, row => row.Handle);
        var hung = await attachments.OfAsync(MediaPlace.Comment, [.. rows.Select(row => row.Id)]);
        var given = await reactions.CountAsync([.. rows.Select(row => row.Id)]);
        return
        [
            .. rows.Select(row => row with
            {
                Mentions = [.. mentions[row.Id]],
                Attachments = [.. hung[row.Id]],
                Reactions = given.GetValueOrDefault(row.Id) ?? row.Reactions,
            }),
        ];
    }
}
