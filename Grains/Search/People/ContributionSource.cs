namespace MyDeclic.Search;

/// <summary>People by what they wrote about a topic.</summary>
internal sealed class ContributionSource : IReasonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        // Without a word there is no topic; "from:" alone asks for a person.
        if (scope.Query.Terms.IsEmpty && !scope.Query.IsAboutTexts) return [];
        var query = scope.TextsWithAll();
        var posts = await ContributionStore.PostsAsync(scope, query);
        var comments = scope.Query.Tag is null ? await ContributionStore.CommentsAsync(scope, query) : [];
        return
        [
            .. posts.Select(row => new Signal(
                row.UserId, new FoundReason(ReasonKind.Posts, row.Count), Weights.Doublings(Weights.Posts, row.Count))),
            .. comments.Select(row => new Signal(
                row.UserId, new FoundReason(ReasonKind.Comments, row.Count),
                Weights.Doublings(Weights.Comments, row.Count))),
        ];
    }
}
