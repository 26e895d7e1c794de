using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>Questions with an accepted answer, and who gave it, in SQL.</summary>
internal static class AnsweredStore
{
    // The mark stays when the comment is deleted: an answer that is gone answers nothing.
    private const string Accepted =
        "join comments k on k.id = b.answer_id and k.post_id = b.post_id and k.deleted_at is null and b.state = 2";

    /// <summary>The newest questions that may be read and fulfil a query themselves, or by their accepted answer.</summary>
    public static async Task<IReadOnlyList<AnsweredCandidate>> FindAsync(SearchScope scope, TextQuery query)
    {
        var parameters = scope.Parameters();
        parameters.Add("query", scope.Dialect.Text.Write(query));
        parameters.Add("weighed", SearchLimits.AnsweredWeighed);
        parameters.Add("crowd", SearchLimits.CrowdCounted);
        parameters.Add("characters", SearchLimits.CharactersWeighed);
        var site = PostSearchStore.SiteOf(scope, parameters, "k.author_id");
        return [.. await scope.Connection.QueryAsync<AnsweredCandidate>(
            $"""
            select p.id, substr(p.text, 1, @characters) as text, b.answer_id, u.handle as answer_handle, u.name as answer_name,
                   substr(k.text, 1, @characters) as answer_text, b.solved_at,
                   (select a.id from posts a where a.id = b.article_id and exists (
                        select 1 from posts p where p.id = a.id and {PostAccessStore.Readable})) as article_id,
                   (select count(*) from (select 1 from reactions r where r.post_id = p.id limit @crowd) x) as reactions
            from ({Matching(scope, $"and {PostAccessStore.Readable}{site}")}) f
            join posts p on p.id = f.found join bottles b on b.post_id = p.id
            join comments k on k.id = b.answer_id join users u on u.id = k.author_id order by p.id desc limit @weighed
            """,
            parameters)];
    }

    /// <summary>Who gave accepted answers about the topic, in how many of the newest questions.</summary>
    public static async Task<IReadOnlyList<Contribution>> HelpersAsync(SearchScope scope)
    {
        // "from:" asks for who answered: the question may be anybody's.
        var parameters = scope.Parameters();
        parameters.Add("query", scope.Dialect.Text.Write((scope with { AuthorId = null }).TextsWithAll()));
        parameters.Add("weighed", SearchLimits.ContributionsWeighed);
        parameters.Add("authors", SearchLimits.ContributorsMax);
        parameters.Add("person", scope.AuthorId ?? 0);
        var condition =
            $"""
            and {PostAccessStore.Readable}{PostSearchStore.SiteOf(scope, parameters, "u.id")} and (@person = 0 or u.id = @person)
            and {scope.Dialect.IsAnyOf("u.population", "populations")} and {AccessStore.Person}
            """;
        return [.. await scope.Connection.QueryAsync<Contribution>(
            $"""
            select k.author_id as user_id, count(*) as count
            from ({Matching(scope, condition)}) f join bottles b on b.post_id = f.found join comments k on k.id = b.answer_id
            group by k.author_id order by count(*) desc, k.author_id desc limit @authors
            """,
            parameters)];
    }

    // Each side is looked up in its own index, newest first; what both find counts once.
    private static string Matching(SearchScope scope, string condition)
    {
        var text = scope.Dialect.Text;
        return
            $"""
            select found from (
                select p.id as found from search_posts join bottles b on b.post_id = search_posts.{text.IdColumn} {Accepted}
                join posts p on p.id = b.post_id join users u on u.id = k.author_id
                where {text.Matches(SearchTables.Posts, "query")} {condition} order by p.id desc limit @weighed) asked
            union
            select found from (
                select p.id as found
                from search_comments join bottles b on b.answer_id = search_comments.{text.IdColumn} {Accepted}
                join posts p on p.id = b.post_id join users u on u.id = k.author_id
                where {text.Matches(SearchTables.Comments, "query")} {condition} order by p.id desc limit @weighed) told
            """;
    }
}
