using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>Who wrote about a topic, in SQL: only what the caller may read, by people the caller may find.</summary>
internal static class ContributionStore
{
    /// <summary>Authors of the newest posts that fulfil a query, and how many of these each wrote.</summary>
    public static Task<IReadOnlyList<Contribution>> PostsAsync(SearchScope scope, TextQuery query)
    {
        var text = scope.Dialect.Text;
        return CountAsync(scope, query, parameters =>
            $"""
            from search_posts join posts p on p.id = search_posts.{text.IdColumn} join users u on u.id = p.author_id
            where {text.Matches(SearchTables.Posts, "query")}
              and {PostAccessStore.Readable}{PostSearchStore.SiteOf(scope, parameters, "u.id")}
              and {scope.Dialect.IsAnyOf("u.population", "populations")}
              and {AccessStore.Person}
            order by search_posts.{text.IdColumn} desc
            """);
    }

    /// <summary>The same of comments, on posts that may be read.</summary>
    public static Task<IReadOnlyList<Contribution>> CommentsAsync(SearchScope scope, TextQuery query)
    {
        var text = scope.Dialect.Text;
        return CountAsync(scope, query, parameters =>
            $"""
            from search_comments join comments k on k.id = search_comments.{text.IdColumn}
                join posts p on p.id = k.post_id join users u on u.id = k.author_id
            where {text.Matches(SearchTables.Comments, "query")} and k.deleted_at is null
              and {PostAccessStore.Readable}{PostSearchStore.SiteOf(scope, parameters, "u.id")}
              and {scope.Dialect.IsAnyOf("u.population", "populations")}
              and {AccessStore.Person}
            order by search_comments.{text.IdColumn} desc
            """);
    }

    /// <summary>Authors of the newest posts that carry a tag.</summary>
    public static async Task<IReadOnlyList<Contribution>> TaggedAsync(SearchScope scope, string tag)
    {
        var parameters = Limited(scope);
        parameters.Add("tag", tag);
        return await AskAsync(
            scope,
            $"""
            from post_tags t join posts p on p.id = t.post_id join users u on u.id = p.author_id
            where t.tag = @tag and {PostAccessStore.Readable}{PostSearchStore.SiteOf(scope, parameters, "u.id")}
              and {scope.Dialect.IsAnyOf("u.population", "populations")}
              and {AccessStore.Person}
            order by t.post_id desc
            """,
            parameters);
    }

    private static Task<IReadOnlyList<Contribution>> CountAsync(
        SearchScope scope, TextQuery query, Func<DynamicParameters, string> from)
    {
        var parameters = Limited(scope);
        parameters.Add("query", scope.Dialect.Text.Write(query));
        return AskAsync(scope, from(parameters), parameters);
    }

    private static DynamicParameters Limited(SearchScope scope)
    {
        var parameters = scope.Parameters();
        parameters.Add("weighed", SearchLimits.ContributionsWeighed);
        parameters.Add("authors", SearchLimits.ContributorsMax);
        return parameters;
    }

    private static async Task<IReadOnlyList<Contribution>> AskAsync(
        SearchScope scope, string from, DynamicParameters parameters) =>
    [
        .. await scope.Connection.QueryAsync<Contribution>(
            $"""
            select user_id, count(*) as count from (select u.id as user_id {from} limit @weighed) w
            group by user_id order by count(*) desc, user_id desc limit @authors
            """,
            parameters),
    ];
}
