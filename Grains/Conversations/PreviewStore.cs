using Dapper;
using MyDeclic.Posts;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>The first links of posts in SQL: what their pages say, and which nobody looked at yet.</summary>
internal sealed class PreviewStore(Database database)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Those that wait, the oldest first.</summary>
    public async Task<IReadOnlyList<(long PostId, string Url)>> WaitingAsync(int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<(long PostId, string Url)>(
            "select post_id, url from post_links where state = 0 order by post_id limit @limit", new { limit })];
    }

    /// <summary>
    /// Says which link a post has now. The same stays as it is; one that was looked at within a day, for whatever post, is
    /// not looked at again; another one waits.
    /// </summary>
    public static void Put(WriteTransaction tx, long postId, string? url, DateTimeOffset at)
    {
        var now = at.ToUnixTimeMilliseconds();
        if (url is null || tx.ExecuteScalar<long>(
                "select count(*) from post_links where post_id = @postId and url = @url", new { postId, url }) == 0)
            tx.Execute("delete from post_links where post_id = @postId", new { postId });
        if (url is null) return;
        tx.Execute(
            """
            insert into post_links (post_id, url, state, title, text, site, at)
            select @postId, url, state, title, text, site, at from post_links
            where url = @url and state in (1, 2) and at > @since order by at desc limit 1
            on conflict do nothing
            """,
            new { postId, url, since = now - (long)Kept.TotalMilliseconds });
        tx.Execute(
            """
            insert into post_links (post_id, url, state, title, text, site, at) values (@postId, @url, 0, '', '', '', @now)
            on conflict do nothing
            """,
            new { postId, url, now });
    }

    /// <summary>Keeps what a page says; false when nobody waits for that any more.</summary>
    public static bool Settle(
        WriteTransaction tx, long postId, string url, LinkPreview? preview, DateTimeOffset at) => tx.Execute(
        """
        update post_links set state = @state, title = @title, text = @text, site = @site, at = @at
        where post_id = @postId and url = @url and state = 0
        """,
        new
        {
            postId,
            url,
            state = (int)(preview is null ? PreviewState.Nothing : PreviewState.Shown),
            title = preview?.Title ?? "",
            text = preview?.Text ?? "",
            site = preview?.Site ?? "",
            at = at.ToUnixTimeMilliseconds(),
        }) == 1;

    /// <summary>Takes what is shown away; false when nothing is.</summary>
    public static bool Remove(WriteTransaction tx, long postId) => tx.Execute(
        "update post_links set state = 3, title = '', text = '', site = '' where post_id = @postId and state = 1",
        new { postId }) == 1;
}
