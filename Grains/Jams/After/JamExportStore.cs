using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Ideas as they are exported, in SQL.</summary>
internal sealed class JamExportStore(Database database)
{
    /// <summary>Ideas after one of them, oldest first: those that are shown and those that went into such.</summary>
    public async Task<IReadOnlyList<JamExportIdeaRow>> ListAsync(long jamId, long after, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<JamExportIdeaRow>(
            """
            select i.post_id, p.title, i.theme, u.entity as unit, u.country, p.created_at, i.state, i.points, i.votes,
                p.comment_count, o.status, o.reason, o.owner_id, o.expected, o.actual, i.merged_into, i.builds_on
            from jam_ideas i join jam_ideas r on r.post_id = i.root_id and r.state = 0
            join posts p on p.id = i.post_id join users u on u.id = i.author_id
            left join jam_outcomes o on o.idea_id = i.post_id and o.holds = 1
            where i.jam_id = @jamId and i.state in (0, 1) and i.post_id > @after order by i.post_id limit @limit
            """,
            new { jamId, after, limit })];
    }

    /// <summary>Who wrote ideas: who published each, then who wrote it along.</summary>
    public async Task<ILookup<long, long>> AuthorsAsync(IReadOnlyCollection<long> ideas)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long Idea, long User)>(
            $"""
            select post_id, user_id from (
                select post_id, author_id as user_id, -1 as position from jam_ideas
                where {database.Dialect.IsAnyOf("post_id", "ideas")}
                union all
                select post_id, user_id, position from jam_co_authors where {database.Dialect.IsAnyOf("post_id", "ideas")}) a
            order by post_id, position
            """,
            new { ideas = database.Dialect.List(ideas) })).ToLookup(row => row.Idea, row => row.User);
    }
}
