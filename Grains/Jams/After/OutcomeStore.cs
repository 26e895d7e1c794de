using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>What becomes of ideas, in SQL.</summary>
internal sealed class OutcomeStore(Database database)
{
    private const string Columns =
        "o.idea_id, o.number, o.jam_id, o.status, o.reason, o.owner_id, o.expected, o.actual, o.actor_id, o.at";

    /// <summary>The statuses that hold of ideas that are shown, by idea.</summary>
    public async Task<IReadOnlyList<OutcomeRow>> HoldingAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<OutcomeRow>(
            $"""
            select {Columns} from jam_outcomes o join jam_ideas i on i.post_id = o.idea_id and i.state = 0
            where o.jam_id = @jamId and o.holds = 1 order by o.idea_id limit @most
            """,
            new { jamId, most = JamAfterLimits.OutcomeIdeasMax })];
    }

    /// <summary>Every status of one idea, the newest first.</summary>
    public async Task<IReadOnlyList<OutcomeRow>> HistoryAsync(long ideaId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<OutcomeRow>(
            $"select {Columns} from jam_outcomes o where o.idea_id = @ideaId order by o.number desc", new { ideaId })];
    }

    /// <summary>How many ideas of the jam have a status, and how many this one had; its newest one.</summary>
    public static (long Ideas, OutcomeRow? Newest) Find(WriteTransaction tx, long jamId, long ideaId) => (
        tx.ExecuteScalar<long>("select count(*) from jam_outcomes where jam_id = @jamId and holds = 1", new { jamId }),
        tx.QuerySingleOrDefault<OutcomeRow>(
            $"select {Columns} from jam_outcomes o where o.idea_id = @ideaId and o.holds = 1", new { ideaId }));

    /// <summary>Adds a status, which holds from now on.</summary>
    public static void Add(WriteTransaction tx, OutcomeRow row)
    {
        tx.Execute("update jam_outcomes set holds = 0 where idea_id = @IdeaId and holds = 1", new { row.IdeaId });
        tx.Execute(
            """
            insert into jam_outcomes (idea_id, number, jam_id, status, reason, owner_id, expected, actual, actor_id, at, holds)
            values (@IdeaId, @Number, @JamId, @Status, @Reason, @OwnerId, @Expected, @Actual, @ActorId, @At, 1)
            """,
            row);
    }
}
