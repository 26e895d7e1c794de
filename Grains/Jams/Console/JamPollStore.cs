using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Quick polls in SQL.</summary>
internal sealed class JamPollStore(Database database)
{
    /// <summary>Polls with what was chosen, by id.</summary>
    public async Task<IReadOnlyDictionary<long, JamPoll>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0) return ImmutableDictionary<long, JamPoll>.Empty;
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Id, string Question, long ClosesAt, string Text, long Votes)>(
            $"""
            select p.id, p.question, p.closes_at, o.text,
                (select count(*) from jam_poll_votes v where v.poll_id = p.id and v.position = o.position)
            from jam_polls p join jam_poll_options o on o.poll_id = p.id
            where {database.Dialect.IsAnyOf("p.id", "ids")} order by p.id, o.position
            """,
            new { ids = database.Dialect.List(ids) });
        return rows.GroupBy(row => row.Id).ToDictionary(
            group => group.Key,
            group => new JamPoll(
                group.Key, group.First().Question, [.. group.Select(row => new JamPollOption(row.Text, (int)row.Votes))],
                DateTimeOffset.FromUnixTimeMilliseconds(group.First().ClosesAt)));
    }

    /// <summary>What people chose in the poll that a jam holds, by user id; nobody who chose nothing.</summary>
    public async Task<Dictionary<long, int>> ChosenAsync(long jamId, IReadOnlyCollection<long> people)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long User, long Position)>(
            $"""
            select v.user_id, v.position from jams j join jam_poll_votes v on v.poll_id = j.poll_id
            where j.id = @jamId and {database.Dialect.IsAnyOf("v.user_id", "people")}
            """,
            new { jamId, people = database.Dialect.List(people) })).ToDictionary(row => row.User, row => (int)row.Position);
    }

    /// <summary>The poll that a jam holds, when it closes and how many options it has; null when it holds none.</summary>
    public static (long Id, long ClosesAt, long Options)? At(WriteTransaction tx, long jamId)
    {
        var rows = tx.Query<(long Id, long ClosesAt, long Options)>(
            """
            select p.id, p.closes_at, (select count(*) from jam_poll_options o where o.poll_id = p.id)
            from jams j join jam_polls p on p.id = j.poll_id where j.id = @jamId
            """,
            new { jamId });
        return rows.Count == 0 ? null : rows[0];
    }

    public static void Insert(
        WriteTransaction tx, long id, long jamId, string question, ImmutableArray<string> options, long closesAt)
    {
        tx.Execute(
            "insert into jam_polls (id, jam_id, question, closes_at) values (@id, @jamId, @question, @closesAt)",
            new { id, jamId, question, closesAt });
        for (var position = 0; position < options.Length; position++)
        {
            tx.Execute(
                "insert into jam_poll_options (poll_id, position, text) values (@id, @position, @text)",
                new { id, position, text = options[position] });
        }
    }

    /// <summary>Chooses an option in place of another; false when it was chosen.</summary>
    public static bool Choose(WriteTransaction tx, long pollId, long userId, int position) => tx.Execute(
        """
        insert into jam_poll_votes (poll_id, user_id, position) values (@pollId, @userId, @position)
        on conflict (poll_id, user_id) do update set position = excluded.position
            where jam_poll_votes.position <> excluded.position
        """,
        new { pollId, userId, position }) == 1;
}
