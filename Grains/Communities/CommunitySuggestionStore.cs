using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Communities;

/// <summary>
/// Finds communities that a person may want to join, in SQL. Who is in a community and what it writes about is used only of
/// those that everybody may read; every search reads a bounded number of rows.
/// </summary>
internal sealed class CommunitySuggestionStore(Database database)
{
    private const int Interests = (int)ProfileField.Interests;

    // Open to everybody, not at its end, and nothing of the person's yet; an invitation is something.
    private const string Open =
        """
        c.access = 0 and c.state in (1, 2)
        and not exists (select 1 from memberships x where x.community_id = c.id and x.user_id = @viewer)
        """;

    /// <summary>The person's unit and site, whoever else sees them.</summary>
    public async Task<(string Unit, string Site)> PlaceOfAsync(long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<(string, string)>(
            """
            select coalesce((select p.value from profile_fields p where p.user_id = u.id and p.field = 2), u.entity),
                   coalesce((select p.value from profile_fields p where p.user_id = u.id and p.field = 3), u.site)
            from users u where u.id = @viewer
            """,
            new { viewer });
    }

    /// <summary>What the person knows, likes and writes about, as skills and tags are written.</summary>
    public async Task<ImmutableArray<string>> TopicsOfAsync(long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        var topics = new List<string>(await connection.QueryAsync<string>(
            "select skill from skills where user_id = @viewer", new { viewer }));
        topics.AddRange(await connection.QueryAsync<string>(
            """
            select distinct t.tag from (select id from posts where author_id = @viewer and deleted_at is null
                                        order by id desc limit @most) p
            join post_tags t on t.post_id = p.id
            """,
            new { viewer, most = Limits.SuggestionCandidatesMax }));
        var interests = await connection.QueryAsync<string>(
            "select value from profile_fields where user_id = @viewer and field = @Interests", new { viewer, Interests });
        topics.AddRange(interests.SelectMany(value => value.Split('\n')).Select(SuggestedRules.TopicOf));
        return [.. topics.Where(topic => topic.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The person's colleagues in communities that everybody may read.</summary>
    public async Task<ILookup<long, string>> ColleaguesAsync(long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Community, string Name)>(
            $"""
            select m.community_id, u.name from colleagues k
            join memberships m on m.user_id = k.other_id and m.state = 3
            join communities c on c.id = m.community_id join users u on u.id = k.other_id
            where k.user_id = @viewer and k.state = 3 and {Open} order by u.name_folded, u.id limit @rows
            """,
            new { viewer, rows = Limits.SuggestionRowsReadMax });
        return rows.ToLookup(row => row.Community, row => row.Name);
    }

    /// <summary>How many people of a unit, or of a site, are in communities that everybody may read.</summary>
    /// <param name="viewer">Who asks; is not counted.</param>
    /// <param name="isUnit">A unit, or a site.</param>
    /// <param name="place">Its name, as profiles show it to everyone.</param>
    public async Task<IReadOnlyDictionary<long, int>> PeopleAsync(long viewer, bool isUnit, string place)
    {
        if (place.Length == 0) return ImmutableDictionary<long, int>.Empty;
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Community, long Count)>(
            $"""
            select found.community_id, count(*) from (
                select m.community_id from users u join memberships m on m.user_id = u.id and m.state = 3
                join communities c on c.id = m.community_id
                where {(isUnit ? "u.entity" : "u.site")} = @place and u.id <> @viewer and {BlockStore.Shows("u.id")} and {Open}
                limit @rows) found
            group by found.community_id
            """,
            new { viewer, place, rows = Limits.SuggestionRowsReadMax });
        return rows.ToDictionary(row => row.Community, row => (int)row.Count);
    }

    /// <summary>Which of the topics are tags of posts in communities that everybody may read.</summary>
    public async Task<ILookup<long, string>> TagsAsync(long viewer, IReadOnlyCollection<string> topics)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Community, string Tag)>(
            $"""
            select distinct found.community_id, found.tag from (
                select p.community_id, t.tag from post_tags t join posts p on p.id = t.post_id and p.deleted_at is null
                join communities c on c.id = p.community_id
                where {database.Dialect.IsAnyOf("t.tag", "topics")} and {Open} limit @rows) found
            order by found.community_id, found.tag
            """,
            new { viewer, topics = database.Dialect.List(topics), rows = Limits.SuggestionRowsReadMax });
        return rows.ToLookup(row => row.Community, row => row.Tag);
    }

    /// <summary>Communities that are listed for everyone and that the person has nothing to do with.</summary>
    public async Task<IReadOnlyList<CommunityListRow>> ListedAsync(long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<CommunityListRow>(
            """
            select c.id, c.slug, c.name, c.name_folded, c.description, c.access, c.type, c.state, c.country, c.language,
                   c.tabs, c.created_at
            from communities c
            where c.access <> 2 and c.state in (1, 2)
              and not exists (select 1 from memberships x where x.community_id = c.id and x.user_id = @viewer)
              and not exists (select 1 from community_dismissals d
                              where d.user_id = @viewer and d.community_id = c.id and d.what = 2)
            order by c.active_at desc, c.id limit @rows
            """,
            new { viewer, rows = Limits.SuggestionRowsReadMax })];
    }

    /// <summary>How many members communities have.</summary>
    public async Task<IReadOnlyDictionary<long, int>> MembersAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long Id, long Count)>(
            $"""
            select community_id, count(*) from memberships
            where {database.Dialect.IsAnyOf("community_id", "ids")} and state = 3 group by community_id
            """,
            new { ids = database.Dialect.List(ids) });
        return rows.ToDictionary(row => row.Id, row => (int)row.Count);
    }

    /// <summary>How many suggestions a person took away.</summary>
    public static long CountDismissed(WriteTransaction tx, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from community_dismissals where user_id = @userId and what = 2", new { userId });
}
