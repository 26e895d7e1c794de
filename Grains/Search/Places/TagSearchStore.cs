using Dapper;
using MyDeclic.Posts;

namespace MyDeclic.Search;

/// <summary>Tags in SQL. A tag exists for who may read a post that carries it.</summary>
internal static class TagSearchStore
{
    private const string IsRead =
        $"exists (select 1 from post_tags t join posts p on p.id = t.post_id where t.tag = s.tag and {PostAccessStore.Readable})";

    /// <summary>Tags that begin with what was typed, or are another form of it.</summary>
    public static async Task<IReadOnlyList<TagView>> FindAsync(SearchScope scope, string folded, string stem)
    {
        var parameters = scope.Parameters();
        parameters.Add("from", folded);
        // No character comes after this one, so that it ends everything that begins alike.
        parameters.Add("to", folded + "\U0010FFFF");
        parameters.Add("stem", stem);
        parameters.Add("weighed", SearchLimits.TagsWeighed);
        parameters.Add("counted", SearchLimits.TagPostsCounted);
        var rows = await scope.Connection.QueryAsync<(string Tag, long Posts)>(
            $"""
            select f.tag, (select count(*) from (
                select 1 from post_tags t join posts p on p.id = t.post_id
                where t.tag = f.tag and {PostAccessStore.Readable} limit @counted) x) as posts
            from (select s.tag from search_tags s
                  where ((s.folded >= @from and s.folded < @to) or s.stem = @stem) and {IsRead}
                  order by s.folded, s.tag limit @weighed) f
            """,
            parameters);
        return [.. rows.Select(row => new TagView(row.Tag, (int)row.Posts))];
    }

    /// <summary>The tags that are the topic: some form of one of its words, or of all of them together.</summary>
    public static async Task<IReadOnlyList<string>> OfTopicAsync(SearchScope scope)
    {
        var stems = scope.Query.Terms.Where(term => !term.IsTyping || term.Raw.Length >= SearchLimits.PrefixLettersInTexts)
            .SelectMany(term => term.Stems)
            .Append(string.Concat(scope.Query.Terms.Select(term => term.Tokens[0].Stem)))
            .Distinct(StringComparer.Ordinal).ToArray();
        var parameters = scope.Parameters();
        parameters.AddDynamicParams(new { stems = scope.Dialect.List(stems) });
        parameters.Add("tags", SearchLimits.TopicTagsMax);
        return [.. await scope.Connection.QueryAsync<string>(
            $"""
            select s.tag from search_tags s where {scope.Dialect.IsAnyOf("s.stem", "stems")} and {IsRead}
            order by s.folded, s.tag limit @tags
            """,
            parameters)];
    }
}
