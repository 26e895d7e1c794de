using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>Who wrote about a topic, in SQL: only what the caller may read, by people the caller may find.</summary>
internal static class ContributionStore
{
    /// <summary>Authors of the newest posts that fulfil a query, and how many of these each wrote.</summary>
    public static async Task<IReadOnlyList<Contribution>> PostsAsync(SearchScope scope, TextQuery query)
    {
        var posts = (await scope.Matches.FindAsync(scope, query)).CountBy(post => post.AuthorId).ToDictionary();
        if (posts.Count == 0) return [];
        var parameters = scope.Parameters();
        parameters.AddDynamicParams(new { authors = scope.Dialect.List(posts.Keys.ToArray()) });
        var there = await scope.Connection.QueryAsync<long>(
            $"""
            select u.id from users u where {scope.Dialect.IsAnyOf("u.id", "authors")}
              and {scope.Dialect.IsAnyOf("u.population", "populations")} and {AccessStore.Person}
            """,
            parameters);
        return
        [
            .. there.Select(id => new Contribution(id, posts[id])).OrderByDescending(one => one.Count)
                .ThenByDescending(one => one.UserId).Take(SearchLimits.ContributorsMax),
        ];
    }

    /// <summary>The same of comments, on posts that may be read.</summary>
    public static Task<IReadOnlyList<Contribution>> CommentsAsync(SearchScope scope, TextQuery query)
    {
        return CountAsync(scope, query, parameters => new(
            SearchTables.Comments, "query", "u.id as user_id",
            "comments k join posts p on p.id = k.post_id join users u on u.id = k.author_id", "k.id",
            $"""
            k.deleted_at is null and {PostAccessStore.Readable}{PostSearchStore.SiteOf(scope, parameters, "u.id")}
            and {scope.Dialect.IsAnyOf("u.population", "populations")} and {AccessStore.Person}
            """,
            "weighed", SearchLimits.RecentComments));
    }

    /// <summary>Authors of the newest posts that carry a tag.</summary>
    public static async Task<IReadOnlyList<Contribution>> TaggedAsync(SearchScope scope, string tag)
    {
        var parameters = Limited(scope);
        parameters.Add("tag", tag);
        return await AskAsync(
            scope,
            $"""
            select u.id as user_id from post_tags t join posts p on p.id = t.post_id join users u on u.id = p.author_id
            where t.tag = @tag and {PostAccessStore.Readable}{PostSearchStore.SiteOf(scope, parameters, "u.id")}
              and {scope.Dialect.IsAnyOf("u.population", "populations")}
              and {AccessStore.Person}
            order by t.post_id desc limit @weighed
            """,
            parameters);
    }

    private static Task<IReadOnlyList<Contribution>> CountAsync(
        SearchScope scope, TextQuery query, Func<DynamicParameters, NewestMatches> matches)
    {
        var parameters = Limited(scope);
        parameters.Add("query", scope.Dialect.Text.Write(query));
        return AskAsync(scope, scope.Dialect.Text.Newest(matches(parameters)), parameters);
    }

    private static DynamicParameters Limited(SearchScope scope)
    {
        var parameters = scope.Parameters();
        parameters.Add("weighed", SearchLimits.ContributionsWeighed);
        parameters.Add("authors", SearchLimits.ContributorsMax);
        return parameters;
    }

    private static async Task<IReadOnlyList<Contribution>> AskAsync(
        SearchScope scope, string authors, DynamicParameters parameters) =>
    [
        .. await scope.Connection.QueryAsync<Contribution>(
            $"""
            select user_id, count(*) as count from ({authors}) w
            group by user_id order by count(*) desc, user_id desc limit @authors
            """,
            parameters),
    ];
}
