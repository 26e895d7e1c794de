using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>Posts that match, in SQL.</summary>
internal static class PostSearchStore
{
    /// <summary>The newest posts that fulfil a query and may be read.</summary>
    public static async Task<IReadOnlyList<PostCandidate>> FindAsync(SearchScope scope, TextQuery query)
    {
        var matches = await scope.Matches.FindAsync(scope, query);
        var found = matches.Take(SearchLimits.PostsWeighed).Select(post => post.Id).ToArray();
        if (found.Length == 0) return [];
        var parameters = scope.Parameters();
        parameters.AddDynamicParams(new { found = scope.Dialect.List(found) });
        parameters.Add("crowd", SearchLimits.CrowdCounted);
        parameters.Add("characters", SearchLimits.CharactersWeighed);
        return [.. await scope.Connection.QueryAsync<PostCandidate>(
            $"""
            select p.id, p.title, substr(p.text, 1, @characters) as text, p.created_at, p.comment_count, p.kind,
                   (select count(*) from (select 1 from reactions r where r.post_id = p.id limit @crowd) x) as reactions
            from posts p where {scope.Dialect.IsAnyOf("p.id", "found")} and {PostAccessStore.Readable} order by p.id desc
            """,
            parameters)];
    }

    /// <summary>The condition of <c>site:</c> on an author; only of those who may be found is told where they work.</summary>
    internal static string SiteOf(SearchScope scope, DynamicParameters parameters, string author)
    {
        if (scope.Query.Site.IsEmpty) return "";
        var text = scope.Dialect.Text;
        parameters.Add("site", text.Write(PeopleQueries.Site(scope.Query)));
        return $"""
             and {author} in (
                select su.id from search_people join users su on su.id = search_people.{text.IdColumn}
                where {text.Matches(SearchTables.People, "site")} and {scope.Dialect.IsAnyOf("su.population", "populations")}
                  and not exists (select 1 from blocks sb where sb.user_id = @viewer and sb.other_id = su.id))
            """;
    }
}
