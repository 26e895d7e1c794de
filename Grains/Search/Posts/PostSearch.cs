using System.Collections.Immutable;
using MyDeclic.Posts;

namespace MyDeclic.Search;

/// <summary>Finds posts and weighs them.</summary>
internal static class PostSearch
{
    private const int EarlyTokens = 20;
    private const int AgainMax = 4;

    /// <summary>The posts that hold every term; when there are none, those that hold at least half of them.</summary>
    public static async Task<IReadOnlyList<Found<long>>> FindAsync(SearchScope scope)
    {
        var all = scope.TextsWithAll();
        if (all.Parts.IsEmpty) return [];
        var candidates = await PostSearchStore.FindAsync(scope, all);
        if (candidates.Count == 0 && scope.Query.Terms.Length > 1)
            candidates = await PostSearchStore.FindAsync(scope, scope.TextsWithAny());
        return [.. candidates.Select(post => Weigh(post, scope)).OfType<Found<long>>()];
    }

    private static Found<long>? Weigh(PostCandidate post, SearchScope scope)
    {
        var isCut = post.Text.Length >= SearchLimits.CharactersWeighed;
        var text = post.Title.Length == 0 ? post.Text : $"{post.Title}\n{post.Text}";
        if (Weigh(text, isCut, scope.Query.Terms) is not { } weight) return null;
        weight += Recency(post.CreatedAt, scope.Now) + (post.Kind == PostKind.BestPractice ? Weights.BestPractice : 0)
            + Weights.Doublings(Weights.Reactions, post.Reactions)
            + Weights.Doublings(Weights.Answers, post.CommentCount);
        return new Found<long>(post.Id, post.Id, weight);
    }

    /// <summary>What a text weighs by its words; null when it holds less than half of the terms.</summary>
    /// <param name="text">The text, from its start.</param>
    /// <param name="isCut">
    /// Whether there is more of it: then only the start is looked at here; the index has seen the rest.
    /// </param>
    /// <param name="terms">What is looked for.</param>
    internal static int? Weigh(string text, bool isCut, ImmutableArray<SearchTerm> terms)
    {
        var tokens = Analyzer.Text(text);
        int found = 0, exact = 0, again = 0, first = int.MaxValue;
        foreach (var term in terms)
        {
            var at = term.IndexIn(tokens);
            if (at < 0) continue;
            found++;
            first = Math.Min(first, at);
            if (term.IndexIn(tokens, exactly: true) >= 0) exact++;
            again += Enumerable.Range(at + 1, tokens.Count - at - 1).Count(place => term.StandsAt(tokens, place));
        }

        if (!isCut && found * 2 < terms.Length) return null;
        return Weights.Share(Weights.Terms, found, terms.Length) + Weights.Share(Weights.Forms, exact, terms.Length)
            + (AreNeighbours(terms, tokens) ? Weights.Neighbours : 0)
            + Weights.Share(Weights.Tagged, terms.Count(term => IsTagged(term, text)), terms.Length)
            + (Math.Min(again, AgainMax) * Weights.Again) + (first < EarlyTokens ? Weights.Early : 0);
    }

    private static bool AreNeighbours(IReadOnlyList<SearchTerm> terms, List<Token> tokens)
    {
        if (terms.Count < 2) return false;
        return Enumerable.Range(0, tokens.Count).Any(start =>
        {
            var at = start;
            return terms.All(term =>
            {
                var stands = term.StandsAt(tokens, at);
                at += term.Tokens.Length;
                return stands;
            });
        });
    }

    private static bool IsTagged(SearchTerm term, string text) =>
        term.IsWord && Folding.Fold(text).Contains("#" + term.Raw, StringComparison.Ordinal);

    // By whole days, so that two servers, or two pages, agree.
    internal static int Recency(DateTimeOffset at, DateTimeOffset now)
    {
        var days = Math.Max(0, (long)(now.UtcDateTime.Date - at.UtcDateTime.Date).TotalDays);
        return (int)(Weights.Recency * Weights.HalfLifeDays / (Weights.HalfLifeDays + days));
    }
}
