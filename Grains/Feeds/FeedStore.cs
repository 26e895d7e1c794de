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
    private const int Jam = 4;

    // Jams that the reader follows, and sees still: what they tell of may be for some populations alone.
    private const string Jams =
        $"""
        from jam_follows f join jams j on j.id = f.jam_id
        where f.user_id = @viewer and f.following = 1 and {JamAccessStore.Seen}
        """;

    // How far back to look, as a difference of ids. Most readers of a busy company fill their feed from the first.
    private static readonly long[] Windows = [Span(days: 15), Span(days: 150), long.MaxValue];

    // Articles (kind 6) have a front page of their own.
    private string Newest =>
        $"""
        select id from (
            select p.id from posts p
            where {database.Dialect.IsAnyIn("p.community_id",
                "select m.community_id from memberships m where m.user_id = @viewer and m.state = 3")}
                and p.id < @before and p.id > (select max(n.id) from posts n where n.id < @before) - @window
                and p.deleted_at is null and {PostAccessStore.Listed}
                and not exists (select 1 from blocks b
                    where b.user_id = @viewer and b.other_id = p.author_id and b.side = 1)
            union
            select p.id from posts p
            where {database.Dialect.IsAnyIn("p.author_id",
                "select f.followee_id from follows f where f.follower_id = @viewer union all select @viewer")}
                and p.id < @before and p.id > (select max(n.id) from posts n where n.id < @before) - @window
                and p.deleted_at is null and p.kind <> 6 and {PostAccessStore.Listed}
                and (p.community_id is null
                     or (@open = 1 and exists (select 1 from communities c where c.id = p.community_id and c.access = 0)))
            union
            select p.id from posts p
            where {database.Dialect.IsAnyIn("p.about_jam_id", $"select j.id {Jams}")}
                and p.id < @before and p.id > (select max(n.id) from posts n where n.id < @before) - @window
                and p.deleted_at is null
                and not exists (select 1 from blocks b
                    where b.user_id = @viewer and b.other_id = p.author_id and b.side = 1)
            ) mine
        order by id desc limit @limit
        """;

    /// <summary>All that a feed wakes with, by one query unless the reader's posts reach further back than usual.</summary>
    public async Task<FeedStart> LoadAsync(FeedReader reader, int limit)
    {
        ILookup<long, (long Id, long Within)> found;
        await using (var connection = await database.OpenReadAsync())
        {
            var rows = await connection.QueryAsync<(long What, long Id, long Within)>(
                $"""
                select {Followee} as what, followee_id as id, 0 as within from follows where follower_id = @viewer
                union all
                select {Community}, community_id, 0 from memberships where user_id = @viewer and state = 3
                union all
                select {Muted}, other_id, 0 from blocks where user_id = @viewer and side = 1
                union all
                select {Jam}, j.id, j.community_id {Jams}
                union all
                select {Post}, id, 0 from ({Newest}) newest
                """,
                Parameters(reader, long.MaxValue, limit, Windows[0]));
            found = rows.ToLookup(row => row.What, row => (row.Id, row.Within));
        }

        var posts = Of(Post);
        return new(
            Of(Followee), Of(Community), Of(Muted), [.. found[Jam].Select(jam => (jam.Id, jam.Within))],
            posts.Length == limit ? posts : await ReadAsync(reader, long.MaxValue, limit, Windows[1..]));

        ImmutableArray<long> Of(int what) => [.. found[what].Select(row => row.Id)];
    }

    /// <summary>Newest first, older than <paramref name="before"/>.</summary>
    public Task<ImmutableArray<long>> ReadAsync(FeedReader reader, long before, int limit) =>
        ReadAsync(reader, before, limit, Windows);

    private async Task<ImmutableArray<long>> ReadAsync(
        FeedReader reader, long before, int limit, IEnumerable<long> windows)
    {
        await using var connection = await database.OpenReadAsync();
        ImmutableArray<long> posts = [];
        foreach (var window in windows)
        {
            posts = [.. await connection.QueryAsync<long>(Newest, Parameters(reader, before, limit, window))];
            if (posts.Length == limit) break;
        }

        return posts;
    }

    private static object Parameters(FeedReader reader, long before, int limit, long window) => new
    {
        viewer = reader.UserId,
        open = reader.ReadsOpen ? 1 : 0,
        bit = PopulationBits.Of(reader.Population),
        before,
        limit,
        window,
    };

    private static long Span(int days) => IdGenerator.FirstAt(DateTimeOffset.UnixEpoch.AddDays(days));
}
