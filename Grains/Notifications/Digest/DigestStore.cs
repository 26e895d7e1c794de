using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Digests in SQL.</summary>
internal sealed class DigestStore(Database database)
{
    private const int PostsWeighed = 500;

    /// <summary>Those that are due.</summary>
    public async Task<IReadOnlyList<DigestRow>> DueAsync(DateTimeOffset now, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<DigestRow>(
            "select user_id, due_at, up_to, made_at from digests where due_at <= @now order by due_at, user_id limit @limit",
            new { now = now.ToUnixTimeMilliseconds(), limit })];
    }

    /// <summary>Where a person's last one ended.</summary>
    public async Task<DigestRow> FindAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<DigestRow>(
            "select user_id, due_at, up_to, made_at from digests where user_id = @userId", new { userId })
            ?? new DigestRow { UserId = userId };
    }

    /// <summary>What was most active in a person's communities: by comments and reactions, of the newest posts.</summary>
    public async Task<IReadOnlyList<DigestPost>> ActivePostsAsync(long viewer, bool open, DateTimeOffset since)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<DigestPost>(
            $"""
            select y.id, u.name as author, c.name as community, substr(y.shown, 1, 600) as text, y.comments, y.reactions
            from (
                select p.id, p.author_id, p.community_id, case when p.title <> '' then p.title else p.text end as shown,
                       p.comment_count as comments, (select count(*) from reactions r where r.post_id = p.id) as reactions
                from posts p
                where p.community_id in (
                        select m.community_id from memberships m where m.user_id = @viewer and m.state = 3)
                  and p.created_at >= @since and p.author_id <> @viewer and {PostAccessStore.Readable}
                  and {BlockStore.Shows("p.author_id")}
                order by p.id desc limit {PostsWeighed}) y
            join users u on u.id = y.author_id join communities c on c.id = y.community_id
            where y.comments + y.reactions > 0 order by 2 * y.comments + y.reactions desc, y.id desc limit @limit
            """,
            new { viewer, open = open ? 1 : 0, since = since.ToUnixTimeMilliseconds(), limit = Limits.DigestPostsMax })];
    }

    /// <summary>News of the company since then that still stands on the front page: what leads it first.</summary>
    public async Task<IReadOnlyList<DigestPost>> NewsAsync(long viewer, bool open, DateTimeOffset since, DateTimeOffset now)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<DigestPost>(
            $"""
            select p.id, u.name as author, p.title as text, p.comment_count as comments
            from articles a join posts p on p.id = a.id join users u on u.id = p.author_id
            where a.state = 2 and a.published_at >= @since and (a.expires_at is null or a.expires_at > @now)
              and {PostAccessStore.Readable}
            order by a.is_headline desc, a.published_at desc limit @limit
            """,
            new
            {
                viewer, open = open ? 1 : 0, since = since.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds(),
                limit = Limits.DigestPostsMax,
            })];
    }

    /// <summary>Says that a due digest is made, or that there was nothing to say; false when another has done so.</summary>
    public static bool Settle(WriteTransaction tx, DigestRow due, long upTo, DateTimeOffset? made) => tx.Execute(
        """
        update digests set due_at = null, up_to = @upTo, made_at = coalesce(@made, made_at)
        where user_id = @UserId and due_at = @DueAt and up_to = @before
        """,
        new { due.UserId, due.DueAt, before = due.UpTo, upTo, made = made?.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Puts a due one off.</summary>
    public static void PutOff(WriteTransaction tx, DigestRow due, DateTimeOffset until) => tx.Execute(
        "update digests set due_at = @until where user_id = @UserId and due_at = @DueAt",
        new { due.UserId, due.DueAt, until = until.ToUnixTimeMilliseconds() });
}
