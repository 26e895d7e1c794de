using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Feeds;

/// <summary>
/// The home timeline in SQL: read when a feed wakes, and for what is older than it holds. Posts are looked up author by
/// author and community by community, newest window first: going through everybody's posts instead takes the longer the
/// fewer of them are the reader's, and through the whole table for whoever follows nobody.
/// </summary>
internal sealed class FeedStore(Database database)
{
    private const int Followee = 0;
    private const int Community = 1;
    private const int Post = 2;
    private const int Muted = 3;

    // How far back to look, as a difference of ids. Most readers of a busy company fill their feed from the first.
    private static readonly long[] Windows = [Span(days: 15), Span(days: 150), long.MaxValue];

    // Articles (kind 6) have a front page of their own.
    private string Newest =>
        $"""
        select id from (
            select p.id from posts p
            where {database.Dialect.IsAnyIn("p.community_id",
                "select m.community_id from memberships m where m.user_id = @userId and m.state = 3")}
                and p.id < @before and p.id > (select max(n.id) from posts n where n.id < @before) - @window
                and p.deleted_at is null and p.jam_id is null
                and not exists (select 1 from blocks b
                    where b.user_id = @userId and b.other_id = p.author_id and b.side = 1)
            union
            select p.id from posts p
            where {database.Dialect.IsAnyIn("p.author_id",
                "select f.followee_id from follows f where f.follower_id = @userId union all select @userId")}
                and p.id < @before and p.id > (select max(n.id) from posts n where n.id < @before) - @window
                and p.deleted_at is null and p.kind <> 6 and p.jam_id is null
                and (p.community_id is null
                     or (@open = 1 and exists (select 1 from communities c where c.id = p.community_id and c.access = 0)))
            ) mine
        order by id desc limit @limit
        """;

    /// <summary>All that a feed wakes with, by one query unless the reader's posts reach further back than usual.</summary>
    public async Task<FeedStart> LoadAsync(long userId, bool open, int limit)
    {
        ILookup<long, long> found;
        await using (var connection = await database.OpenReadAsync())
        {
            var rows = await connection.QueryAsync<(long What, long Id)>(
                $"""
                select {Followee} as what, followee_id as id from follows where follower_id = @userId
                union all
                select {Community}, community_id from memberships where user_id = @userId and state = 3
                union all
                select {Muted}, other_id from blocks where user_id = @userId and side = 1
                union all
                select {Post}, id from ({Newest}) newest
                """,
                Parameters(userId, open, long.MaxValue, limit, Windows[0]));
            found = rows.ToLookup(row => row.What, row => row.Id);
        }

        var posts = found[Post].ToImmutableArray();
        return new(
            [.. found[Followee]], [.. found[Community]], [.. found[Muted]],
            posts.Length == limit ? posts : await ReadAsync(userId, open, long.MaxValue, limit, Windows[1..]));
    }

    /// <summary>Newest first, older than <paramref name="before"/>.</summary>
    public Task<ImmutableArray<long>> ReadAsync(long userId, bool open, long before, int limit) =>
        ReadAsync(userId, open, before, limit, Windows);

    private async Task<ImmutableArray<long>> ReadAsync(
        long userId, bool open, long before, int limit, IEnumerable<long> windows)
    {
        await using var connection = await database.OpenReadAsync();
        ImmutableArray<long> posts = [];
        foreach (var window in windows)
        {
            posts = [.. await connection.QueryAsync<long>(Newest, Parameters(userId, open, before, limit, window))];
            if (posts.Length == limit) break;
        }

        return posts;
    }

    private static object Parameters(long userId, bool open, long before, int limit, long window) =>
        new { userId, open = open ? 1 : 0, before, limit, window };

    private static long Span(int days) => IdGenerator.FirstAt(DateTimeOffset.UnixEpoch.AddDays(days));
}
