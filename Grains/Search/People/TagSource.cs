namespace MyDeclic.Search;

/// <summary>People by the tags they use, when the topic is a tag.</summary>
internal sealed class TagSource : IReasonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        // Whoever narrows the topic down is answered by the posts themselves, which the index narrows down as well.
        var query = scope.Query;
        if (query.Terms.IsEmpty || query.From is not null || query.IsAboutTexts) return [];
        var signals = new List<Signal>();
        foreach (var tag in await TagSearchStore.OfTopicAsync(scope))
        {
            signals.AddRange((await ContributionStore.TaggedAsync(scope, tag)).Select(row => new Signal(
                row.UserId, new FoundReason(ReasonKind.Tags, row.Count, tag),
                Weights.Doublings(Weights.Tags, row.Count))));
        }

        return signals;
    }
}
