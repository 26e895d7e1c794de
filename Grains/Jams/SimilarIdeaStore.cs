using System.Collections.Immutable;
using Dapper;
using MyDeclic.Search;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Ideas that share words with a text, and where ideas come from, in SQL.</summary>
internal sealed class SimilarIdeaStore(Database database)
{
    /// <summary>The newest ideas of a jam that are shown and hold at least one of the stems, by the index of posts.</summary>
    public async Task<IReadOnlyList<SimilarIdeaRow>> FindAsync(long jamId, IEnumerable<string> stems)
    {
        var text = database.Dialect.Text;
        ImmutableArray<TextChoice> any = [.. stems.Select(stem => new TextChoice(TextColumns.Words, [stem]))];
        await using var connection = await database.OpenReadAsync();
        await using var limit = await text.LimitAsync(connection, SearchLimits.StatementMs);
        return [.. await connection.QueryAsync<SimilarIdeaRow>(
            text.Newest(new(
                SearchTables.Posts, "query",
                $"p.id as post_id, p.title, substr(p.text, 1, {SearchLimits.CharactersWeighed}) as text",
                "posts p join jam_ideas i on i.post_id = p.id", "p.id",
                "i.jam_id = @jamId and i.state = 0 and p.deleted_at is null", "weighed", SearchLimits.RecentPosts)),
            new { jamId, query = text.Write(new([any])), weighed = JamLimits.SimilarWeighed })];
    }

    /// <summary>What an idea builds on, and that builds on, the nearest first; then what builds on it, the oldest first.</summary>
    public async Task<(IReadOnlyList<long> Above, IReadOnlyList<long> Below)> LineageAsync(long jamId, long ideaId)
    {
        await using var connection = await database.OpenReadAsync();
        var above = await connection.QueryAsync<long>(
            """
            with recursive line(id, depth) as (
                select builds_on, 1 from jam_ideas where post_id = @ideaId and jam_id = @jamId
                union all
                select i.builds_on, l.depth + 1 from line l join jam_ideas i on i.post_id = l.id where l.depth < @most)
            select id from line where id is not null order by depth
            """,
            new { jamId, ideaId, most = JamLimits.LineageMax });
        // What builds on an idea that was merged into this one builds on this one.
        var below = await connection.QueryAsync<long>(
            """
            select c.post_id from jam_ideas i join jam_ideas c on c.builds_on = i.post_id
            where i.root_id = @ideaId and i.jam_id = @jamId and c.state = 0 order by c.post_id limit @most
            """,
            new { jamId, ideaId, most = JamLimits.LineageMax });
        return ([.. above], [.. below]);
    }
}
