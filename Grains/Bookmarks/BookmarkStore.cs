using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using MyDeclic.Posts;
using MyDeclic.Storage;

namespace MyDeclic.Bookmarks;

/// <summary>Bookmarks in SQL: every statement asks for the person, and every list for what they may read.</summary>
internal sealed class BookmarkStore(Database database)
{
    /// <summary>Those kept last first, of what the person may read now.</summary>
    public async Task<IReadOnlyList<BookmarkRow>> ListAsync(
        long viewer, bool open, string? tag, string? words, long before, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<BookmarkRow>(
            $"""
            select b.id, b.post_id, b.note, b.at from bookmarks b join posts p on p.id = b.post_id
            where b.user_id = @viewer and b.id < @before and {PostAccessStore.Readable}
              {(tag is null ? "" : "and exists (select 1 from bookmark_tags t where t.bookmark_id = b.id and t.tag = @tag)")}
              {(words is null ? "" : @"and b.found like @pattern escape '\'")}
            order by b.id desc limit @limit
            """,
            new { viewer, open = open ? 1 : 0, tag, pattern = Pattern(words), before, limit });
        return await WithTagsAsync(connection, [.. rows]);
    }

    /// <summary>How often each tag is used, counted over what the person may read now.</summary>
    public async Task<ImmutableArray<TagView>> TagsAsync(long viewer, bool open)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(string Tag, long Count)>(
            $"""
            select t.tag, count(*) as uses from bookmarks b join posts p on p.id = b.post_id
            join bookmark_tags t on t.bookmark_id = b.id
            where b.user_id = @viewer and {PostAccessStore.Readable}
            group by t.tag order by uses desc, t.tag limit @limit
            """,
            new { viewer, open = open ? 1 : 0, limit = Limits.BookmarkTagsListedMax });
        return [.. rows.Select(row => new TagView(row.Tag, (int)row.Count))];
    }

    /// <summary>The bookmarks that a person keeps of these posts, whether they may read them or not.</summary>
    public async Task<IReadOnlyList<BookmarkRow>> FindManyAsync(long userId, IReadOnlyCollection<long> postIds)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<BookmarkRow>(
            $"""
            select id, post_id, note, at from bookmarks
            where user_id = @userId and {database.Dialect.IsAnyOf("post_id", "postIds")}
            """,
            new { userId, postIds = database.Dialect.List(postIds) });
        return await WithTagsAsync(connection, [.. rows]);
    }

    /// <summary>Whether a person may read a post at this point of the write order.</summary>
    public static bool IsReadable(WriteTransaction tx, long postId, long viewer, bool open) => tx.ExecuteScalar<long>(
        $"select count(*) from posts p where p.id = @postId and {PostAccessStore.Readable}",
        new { postId, viewer, open = open ? 1 : 0 }) > 0;

    public static BookmarkRow? Find(WriteTransaction tx, long userId, long postId)
    {
        var row = tx.QuerySingleOrDefault<BookmarkRow>(
            "select id, post_id, note, at from bookmarks where user_id = @userId and post_id = @postId", new { userId, postId });
        return row is null ? null : row with
        {
            Tags = [.. tx.Query<string>("select tag from bookmark_tags where bookmark_id = @Id order by tag", new { row.Id })],
        };
    }

    public static long Count(WriteTransaction tx, long userId) =>
        tx.ExecuteScalar<long>("select count(*) from bookmarks where user_id = @userId", new { userId });

    /// <summary>Writes a bookmark, and its tags in the place of those before.</summary>
    public static void Put(WriteTransaction tx, long userId, BookmarkRow row)
    {
        tx.Execute(
            """
            insert into bookmarks (id, user_id, post_id, note, found, at) values (@Id, @userId, @PostId, @Note, @found, @At)
            on conflict (id) do update set note = excluded.note, found = excluded.found
            """,
            new
            {
                row.Id,
                userId,
                row.PostId,
                row.Note,
                found = TextRules.Fold($"{row.Note} {string.Join(' ', row.Tags)}"),
                row.At,
            });
        tx.Execute("delete from bookmark_tags where bookmark_id = @Id", new { row.Id });
        foreach (var tag in row.Tags)
            tx.Execute("insert into bookmark_tags (bookmark_id, tag) values (@Id, @tag)", new { row.Id, tag });
    }

    /// <summary>False when there was none.</summary>
    public static bool Delete(WriteTransaction tx, long userId, long postId)
    {
        tx.Execute(
            """
            delete from bookmark_tags where bookmark_id in (
                select id from bookmarks where user_id = @userId and post_id = @postId)
            """,
            new { userId, postId });
        return tx.Execute(
            "delete from bookmarks where user_id = @userId and post_id = @postId", new { userId, postId }) == 1;
    }

    private static string Pattern(string? words) => $"%{TextRules.LikeLiteral(TextRules.Fold(words ?? ""))}%";

    private async Task<IReadOnlyList<BookmarkRow>> WithTagsAsync(DbConnection connection, List<BookmarkRow> rows)
    {
        if (rows.Count == 0) return rows;
        var tags = (await connection.QueryAsync<(long Id, string Tag)>(
            $"select bookmark_id, tag from bookmark_tags where {database.Dialect.IsAnyOf("bookmark_id", "ids")} order by tag",
            new { ids = database.Dialect.List([.. rows.Select(row => row.Id)]) })).ToLookup(row => row.Id, row => row.Tag);
        return [.. rows.Select(row => row with { Tags = [.. tags[row.Id]] })];
    }
}
