using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Votes of one person in one jam, in SQL.</summary>
internal sealed class BallotStore(Database database)
{
    /// <summary>What somebody gave, by idea id.</summary>
    public async Task<IReadOnlyList<BallotVote>> VotesAsync(long jamId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. (await connection.QueryAsync<(long Idea, long Value)>(
            "select idea_id, value from jam_votes where jam_id = @jamId and user_id = @userId order by idea_id",
            new { jamId, userId })).Select(row => new BallotVote(row.Idea, (int)row.Value))];
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
