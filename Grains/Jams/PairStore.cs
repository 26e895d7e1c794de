using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>
/// Comparisons of two ideas, in SQL: one row a person and pair, with the lower id first. Of what one person compared where
/// ideas are one by now, the latest counts, and comparisons between ideas that are one do not.
/// </summary>
internal sealed class PairStore(Database database)
{
    // Ideas that stand for themselves and that the person did not write, not even a part of what was merged into them.
    private const string NotOwn =
        """
        not exists (select 1 from jam_ideas g where g.root_id = i.post_id and (g.author_id = @userId
            or exists (select 1 from jam_co_authors c where c.post_id = g.post_id and c.user_id = @userId)))
        """;

    /// <summary>Comparisons of several people, by user id, in the order in which each made them.</summary>
    public async Task<ILookup<long, BallotPair>> OfAsync(long jamId, IReadOnlyCollection<long> people)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long User, long Low, long High, long Winner)>(
            $"""
            select user_id, low_id, high_id, winner_id from jam_pairs
            where jam_id = @jamId and {database.Dialect.IsAnyOf("user_id", "people")} order by user_id, place
            """,
            new { jamId, people = database.Dialect.List(people) }))
            .ToLookup(row => row.User, row => new BallotPair(row.Winner, row.Winner == row.Low ? row.High : row.Low));
    }

    /// <summary>Ideas that somebody may compare, the least compared first.</summary>
    public async Task<IReadOnlyList<(long Id, int People)>> CandidatesAsync(long jamId, long userId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. (await connection.QueryAsync<(long Id, long People)>(
            $"""
            select i.post_id, i.votes from jam_ideas i where i.jam_id = @jamId and i.state = 0 and {NotOwn}
            order by i.votes, i.post_id limit @limit
            """,
            new { jamId, userId, limit })).Select(row => (row.Id, (int)row.People))];
    }

    /// <summary>Pairs of ideas, by where they are shown, that somebody compared.</summary>
    public async Task<IReadOnlySet<(long Low, long High)>> ComparedAsync(long jamId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long One, long Other)>(
            """
            select a.root_id, b.root_id from jam_pairs p
            join jam_ideas a on a.post_id = p.low_id join jam_ideas b on b.post_id = p.high_id
            where p.jam_id = @jamId and p.user_id = @userId
            """,
            new { jamId, userId })).Select(row => Ordered(row.One, row.Other)).ToHashSet();
    }

    /// <summary>How many pairs somebody compared.</summary>
    public static int Count(WriteTransaction tx, long jamId, long userId) => (int)tx.ExecuteScalar<long>(
        "select count(*) from jam_pairs where jam_id = @jamId and user_id = @userId", new { jamId, userId });

    /// <summary>What somebody compared between the ideas shown at two places, in the order of their comparing.</summary>
    public static IReadOnlyList<(long Low, long High, long Winner)> Between(
        WriteTransaction tx, long jamId, long userId, long root, long other) =>
        tx.Query<(long Low, long High, long Winner)>(
            """
            select p.low_id, p.high_id, p.winner_id from jam_pairs p
            join jam_ideas a on a.post_id = p.low_id join jam_ideas b on b.post_id = p.high_id
            where p.jam_id = @jamId and p.user_id = @userId
                and ((a.root_id = @root and b.root_id = @other) or (a.root_id = @other and b.root_id = @root))
            order by p.place
            """,
            new { jamId, userId, root, other });

    /// <summary>Whether somebody compared these two ideas themselves.</summary>
    public static bool Has(WriteTransaction tx, long jamId, long userId, long low, long high) => tx.ExecuteScalar<long>(
        """
        select count(*) from jam_pairs
        where jam_id = @jamId and user_id = @userId and low_id = @low and high_id = @high
        """,
        new { jamId, userId, low, high }) > 0;

    /// <summary>Writes a comparison, in place of what was there; it is the person's latest.</summary>
    public static void Put(WriteTransaction tx, long jamId, long userId, long winnerId, long loserId, DateTimeOffset at)
    {
        var (low, high) = Ordered(winnerId, loserId);
        // The ballot is locked: nobody else numbers this person's comparisons.
        tx.Execute(
            """
            insert into jam_pairs (jam_id, user_id, low_id, high_id, winner_id, place, at)
            values (@jamId, @userId, @low, @high, @winnerId,
                (select coalesce(max(place), 0) + 1 from jam_pairs where jam_id = @jamId and user_id = @userId), @at)
            on conflict (jam_id, user_id, low_id, high_id)
            do update set winner_id = excluded.winner_id, place = excluded.place, at = excluded.at
            """,
            new { jamId, userId, low, high, winnerId, at = at.ToUnixTimeMilliseconds() });
    }

    public static void Delete(WriteTransaction tx, long jamId, long userId, long low, long high) => tx.Execute(
        """
        delete from jam_pairs where jam_id = @jamId and user_id = @userId and low_id = @low and high_id = @high
        """,
        new { jamId, userId, low, high });

    /// <summary>
    /// Ideas that were compared with those that are one with <paramref name="rootId"/>, where they are shown: which of
    /// somebody's comparisons counts for them changes when ideas become one or stand for themselves again.
    /// </summary>
    public static IReadOnlyList<long> Opponents(WriteTransaction tx, long rootId) => tx.Query<long>(
        """
        select b.root_id from jam_ideas a join jam_pairs p on p.low_id = a.post_id join jam_ideas b on b.post_id = p.high_id
        where a.root_id = @rootId
        union
        select b.root_id from jam_ideas a join jam_pairs p on p.high_id = a.post_id join jam_ideas b on b.post_id = p.low_id
        where a.root_id = @rootId
        """,
        new { rootId });

    /// <summary>Comparisons that an idea won, and people who compared it.</summary>
    public static (int Points, int Votes) Tally(WriteTransaction tx, long rootId)
    {
        var (won, people) = tx.QuerySingle<(long, long)>(
            """
            select cast(coalesce(sum(latest.won), 0) as bigint), count(distinct latest.user_id) from (
                select c.user_id, c.won, row_number() over (partition by c.user_id, c.other order by c.place desc) as back from (
                    select p.user_id, p.place, b.root_id as other, case when p.winner_id = p.low_id then 1 else 0 end as won
                    from jam_ideas a join jam_pairs p on p.low_id = a.post_id join jam_ideas b on b.post_id = p.high_id
                    where a.root_id = @rootId and b.root_id <> @rootId
                    union all
                    select p.user_id, p.place, b.root_id, case when p.winner_id = p.high_id then 1 else 0 end
                    from jam_ideas a join jam_pairs p on p.high_id = a.post_id join jam_ideas b on b.post_id = p.low_id
                    where a.root_id = @rootId and b.root_id <> @rootId) c) latest
            where latest.back = 1
            """,
            new { rootId });
        return ((int)won, (int)people);
    }

    /// <summary>Two ids, the lower first.</summary>
    public static (long Low, long High) Ordered(long one, long other) => one < other ? (one, other) : (other, one);
}
