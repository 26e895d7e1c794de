namespace MyDeclic.Search;

/// <summary>Finds questions with an accepted answer and weighs them, question and answer as one text.</summary>
internal static class AnsweredSearch
{
    /// <summary>
    /// Those of which the question or the answer holds every term; when there are none, those that hold at least half
    /// of them together.
    /// </summary>
    public static async Task<IReadOnlyList<Found<AnsweredCandidate>>> FindAsync(SearchScope scope)
    {
        var all = scope.TextsWithAll();
        if (all.Parts.IsEmpty) return [];
        var candidates = await AnsweredStore.FindAsync(scope, all);
        if (candidates.Count == 0 && scope.Query.Terms.Length > 1)
            candidates = await AnsweredStore.FindAsync(scope, scope.TextsWithAny());
        return [.. candidates.Select(one => Weigh(one, scope)).OfType<Found<AnsweredCandidate>>()];
    }

    private static Found<AnsweredCandidate>? Weigh(AnsweredCandidate one, SearchScope scope)
    {
        var isCut = Math.Max(one.Text.Length, one.AnswerText.Length) >= SearchLimits.CharactersWeighed;
        if (PostSearch.Weigh($"{one.Text}\n{one.AnswerText}", isCut, scope.Query.Terms) is not { } weight) return null;
        weight += PostSearch.Recency(one.SolvedAt, scope.Now) + (one.ArticleId is null ? 0 : Weights.BestPractice)
            + Weights.Doublings(Weights.Reactions, one.Reactions);
        return new(one, one.Id, weight);
    }
}
