using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Votes of one person in one jam, in SQL.</summary>
internal sealed class BallotStore(Database database, PairStore pairs, JamPollStore polls)
{
    /// <summary>Ballots of several people, by user id.</summary>
    public async Task<IReadOnlyDictionary<long, BallotView>> ShowAsync(
        JamRow jam, IReadOnlyCollection<long> people)
    {
        var (jamId, budget, isPairs) = (jam.Id, jam.Budget, (JamVoting)jam.Voting == JamVoting.Pairs);
        await using var connection = await database.OpenReadAsync();
        var votes = (await connection.QueryAsync<(long User, long Idea, long Value)>(
            $"""
            select user_id, idea_id, value from jam_votes
            where jam_id = @jamId and {database.Dialect.IsAnyOf("user_id", "people")} order by user_id, idea_id
            """,
            new { jamId, people = database.Dialect.List(people) }))
            .ToLookup(row => row.User, row => new BallotVote(row.Idea, (int)row.Value));
        var chosen = jam.PollId is null ? [] : await polls.ChosenAsync(jamId, people);
        var compared = isPairs ? await pairs.OfAsync(jamId, people) : null;
        return people.ToDictionary(one => one, one => new BallotView(
            jamId, budget == 0 ? 0 : budget - votes[one].Sum(vote => vote.Value), [.. votes[one]], [.. compared?[one] ?? []],
            chosen.TryGetValue(one, out var option) ? option : null));
    }

    /// <summary>
    /// Locks the ballot until the transaction ends: whatever else the person does in this jam waits for it, on any server.
    /// </summary>
    /// <returns>Points given in all.</returns>
    public static int Lock(WriteTransaction tx, long jamId, long userId) => (int)tx.QuerySingle<long>(
        """
        insert into jam_ballots (jam_id, user_id, spent) values (@jamId, @userId, 0)
        on conflict (jam_id, user_id) do update set spent = jam_ballots.spent returning spent
        """,
        new { jamId, userId });

    /// <summary>What the person gave the ideas that are one with <paramref name="rootId"/>.</summary>
    public static IReadOnlyList<(long Idea, long Value)> Given(WriteTransaction tx, long jamId, long userId, long rootId) =>
        tx.Query<(long Idea, long Value)>(
            """
            select v.idea_id, v.value from jam_votes v join jam_ideas i on i.post_id = v.idea_id
            where v.jam_id = @jamId and v.user_id = @userId and i.root_id = @rootId
            """,
            new { jamId, userId, rootId });

    /// <summary>Points and voters of an idea, of one person the highest of what they gave ideas that are one with it.</summary>
    public static (int Points, int Votes) Tally(WriteTransaction tx, long rootId)
    {
        var (points, votes) = tx.QuerySingle<(long, long)>(
            """
            select cast(coalesce(sum(t.value), 0) as bigint), count(*) from (
                select max(v.value) as value from jam_votes v join jam_ideas i on i.post_id = v.idea_id
                where i.root_id = @rootId group by v.user_id) t
            """,
            new { rootId });
        return ((int)points, (int)votes);
    }

    /// <summary>Whether the person wrote one of the ideas that are one with <paramref name="rootId"/>.</summary>
    public static bool IsAuthor(WriteTransaction tx, long rootId, long userId) => tx.ExecuteScalar<long>(
        """
        select count(*) from jam_ideas i where i.root_id = @rootId and (i.author_id = @userId
            or exists (select 1 from jam_co_authors c where c.post_id = i.post_id and c.user_id = @userId))
        """,
        new { rootId, userId }) > 0;

    /// <summary>Puts a vote in the place of all that the person gave ideas that are one; 0 leaves none.</summary>
    public static void Put(
        WriteTransaction tx, long jamId, long userId, IEnumerable<long> before, long ideaId, int value, int spent,
        DateTimeOffset at)
    {
        foreach (var idea in before)
        {
            tx.Execute(
                "delete from jam_votes where jam_id = @jamId and user_id = @userId and idea_id = @idea",
                new { jamId, userId, idea });
        }

        if (value > 0)
        {
            tx.Execute(
                """
                insert into jam_votes (jam_id, user_id, idea_id, value, at) values (@jamId, @userId, @ideaId, @value, @at)
                """,
                new { jamId, userId, ideaId, value, at = at.ToUnixTimeMilliseconds() });
        }

        tx.Execute(
            "update jam_ballots set spent = @spent where jam_id = @jamId and user_id = @userId", new { jamId, userId, spent });
    }
}
