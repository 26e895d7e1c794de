using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Conversations;

/// <summary>Who reacted how, for the slices that list posts.</summary>
[StatelessWorker]
internal sealed class ReactionsGrain(ReactionStore reactions) : Grain, IReactionsGrain
{
    /// <inheritdoc/>
    public async Task<ImmutableDictionary<long, ImmutableArray<string>>> OfAsync(
        long userId, ImmutableArray<long> postIds)
    {
        if (postIds.IsEmpty) return ImmutableDictionary<long, ImmutableArray<string>>.Empty;
        var found = await reactions.OfManyAsync(userId, postIds);
        return found.ToImmutableDictionary(kinds => kinds.Key, kinds => kinds.ToImmutableArray());
    }
}
