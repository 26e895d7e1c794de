using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Round numbers of ideas that jams reached and nobody was told of, in SQL.</summary>
internal sealed class JamMilestoneStore(Database database)
{
    /// <summary>Those that are to be told, the lowest first.</summary>
    public async Task<IReadOnlyList<int>> OwedAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. (await connection.QueryAsync<long>(
            "select ideas from jam_milestones where jam_id = @jamId order by ideas", new { jamId })).Select(ideas => (int)ideas)];
    }

    /// <summary>Posts that told of the jam since, those that were deleted included.</summary>
    public async Task<int> ToldSinceAsync(long jamId, DateTimeOffset since)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            "select count(*) from posts where about_jam_id = @jamId and created_at > @since",
            new { jamId, since = since.ToUnixTimeMilliseconds() });
    }

    /// <summary>Notes that the jam has so many ideas, if that is a number to tell of.</summary>
    public static void Reach(WriteTransaction tx, long jamId, long ideas)
    {
        if (!IsRound(ideas)) return;
        tx.Execute(
            "insert into jam_milestones (jam_id, ideas) values (@jamId, @ideas) on conflict do nothing", new { jamId, ideas });
    }

    /// <summary>Takes a number away: it is told with the same transaction, or never; false when it was.</summary>
    public static bool Take(WriteTransaction tx, long jamId, int ideas) => tx.Execute(
        "delete from jam_milestones where jam_id = @jamId and ideas = @ideas", new { jamId, ideas }) == 1;

    /// <summary>Whether it is told that a jam has so many ideas: 100, 500, 1 000, 5 000 and so on.</summary>
    internal static bool IsRound(long ideas)
    {
        if (ideas < 100) return false;
        while (ideas % 10 == 0) ideas /= 10;
        return ideas is 1 or 5;
    }
}
