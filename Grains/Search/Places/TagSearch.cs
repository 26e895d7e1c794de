using MyDeclic.Posts;

namespace MyDeclic.Search;

/// <summary>Finds tags.</summary>
internal static class TagSearch
{
    /// <summary>Tags that begin with what was typed, those used most first; none when a filter is given.</summary>
    public static async Task<IReadOnlyList<Found<TagView>>> FindAsync(SearchScope scope)
    {
        var query = scope.Query;
        if (query.Terms.IsEmpty || query.From is not null || query.IsAboutTexts || !query.Site.IsEmpty) return [];
        var folded = string.Concat(query.Terms.Select(Written));
        var stem = string.Concat(query.Terms.SelectMany(term => term.Tokens).Select(token => token.Stem));
        var tags = await TagSearchStore.FindAsync(scope, folded, stem);
        // Tags have no id: their place in the alphabet orders those that weigh the same.
        return [.. tags.Select((tag, at) => new Found<TagView>(tag, SearchLimits.TagsWeighed - at, Weigh(tag, folded)))];
    }

    private static int Weigh(TagView tag, string folded) =>
        (Folding.Fold(tag.Tag) == folded ? Weights.WholeName : 0) + Weights.Doublings(Weights.TagPosts, tag.Posts);

    private static string Written(SearchTerm term) => term.IsWord || term.Tokens.Length == 1
        ? term.Raw
        // Pairs of signs overlap: the run is their first signs and the last pair.
        : term.Tokens[0].IsPair
            ? string.Concat(term.Tokens[..^1].Select(token => token.Raw.EnumerateRunes().First().ToString()))
                + term.Tokens[^1].Raw
            : term.Raw;
}
