namespace MyDeclic.Search;

/// <summary>People by the tags they use, when the topic is a tag.</summary>
internal sealed class TagSource : IReasonSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Signal>> FindAsync(SearchScope scope)
    {
        if (scope.Query.Terms.IsEmpty || scope.Query.Tag is not null) return [];
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
