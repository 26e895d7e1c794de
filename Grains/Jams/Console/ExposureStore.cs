using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Who saw which idea, in SQL.</summary>
internal sealed class ExposureStore(Database database)
{
    /// <summary>Readers of each idea that is shown, in the order in which they came.</summary>
    public async Task<IReadOnlyList<int>> SeenAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<int>(
            """
            select coalesce(e.seen, 0) from jam_ideas i left join jam_exposures e on e.idea_id = i.post_id
            where i.jam_id = @jamId and i.state = 0 order by i.post_id
            """,
            new { jamId })];
    }

    /// <summary>People who saw at least one idea.</summary>
    public async Task<int> ReadersAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            """
            select count(distinct v.user_id) from jam_views v join jam_ideas i on i.post_id = v.idea_id where i.jam_id = @jamId
            """,
            new { jamId });
    }

    /// <summary>Keeps that somebody saw ideas of a jam, each once; what is none of it is passed over.</summary>
    public static void See(WriteTransaction tx, long jamId, long userId, IEnumerable<long> ideas)
    {
        // In one order, so that two who saw the same ideas never wait for each other crosswise.
        foreach (var idea in ideas.Distinct().Order())
        {
            var isNew = tx.Execute(
                """
                insert into jam_views (idea_id, user_id)
                select i.post_id, @userId from jam_ideas i
                where i.post_id = @idea and i.jam_id = @jamId and i.author_id <> @userId
                on conflict do nothing
                """,
                new { jamId, idea, userId }) == 1;
            if (!isNew) continue;
            tx.Execute(
                """
                insert into jam_exposures (idea_id, seen) values (@idea, 1)
                on conflict (idea_id) do update set seen = jam_exposures.seen + 1
                """,
                new { idea });
        }
    }
}
