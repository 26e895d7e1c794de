using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>Communities in SQL.</summary>
internal static class CommunitySearchStore
{
    /// <summary>The newest communities that fulfil a query and may be seen.</summary>
    public static async Task<IReadOnlyList<CommunityFound>> FindAsync(SearchScope scope, TextQuery query)
    {
        var text = scope.Dialect.Text;
        var parameters = scope.Parameters();
        parameters.Add("query", text.Write(query));
        parameters.Add("weighed", SearchLimits.CommunitiesWeighed);
        parameters.Add("crowd", SearchLimits.CrowdCounted);
        return [.. await scope.Connection.QueryAsync<CommunityFound>(
            $"""
            select f.*, (select count(*) from (
                select 1 from memberships n where n.community_id = f.id and n.state = 3 limit @crowd) x) as member_count
            from (select c.id, c.slug, c.name, c.description, c.access, c.type, c.state, c.created_at,
                         c.country, c.language, c.tabs,
                         m.state as my_state, m.role as my_role
                  from search_communities join communities c on c.id = search_communities.{text.IdColumn}
                  left join memberships m on m.community_id = c.id and m.user_id = @viewer
                  where {text.Matches(SearchTables.Communities, "query")} and {AccessStore.Community}
                  order by search_communities.{text.IdColumn} desc limit @weighed) f
            """,
            parameters)];
    }

    /// <summary>How many members communities have.</summary>
    public static async Task<Dictionary<long, int>> MembersAsync(SearchScope scope, IReadOnlyCollection<long> ids)
    {
        var rows = await scope.Connection.QueryAsync<(long Id, long Count)>(
            $"""
            select community_id, count(*) from memberships
            where {scope.Dialect.IsAnyOf("community_id", "ids")} and state = 3 group by community_id
            """,
            new { ids = scope.Dialect.List(ids) });
        return rows.ToDictionary(row => row.Id, row => (int)row.Count);
    }
}
