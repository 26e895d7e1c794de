using System.Collections.Immutable;
using MyDeclic.Posts;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Conversations;

/// <summary>Who did what with which posts, for the slices that list posts.</summary>
[StatelessWorker]
internal sealed class MarksGrain(ReactionStore reactions, MarkStore marks) : Grain, IMarksGrain
{
    /// <inheritdoc/>
    public async Task<ImmutableDictionary<long, PostMarks>> OfAsync(long userId, ImmutableArray<long> postIds)
    {
        if (postIds.IsEmpty) return ImmutableDictionary<long, PostMarks>.Empty;
        var given = await reactions.OfManyAsync(userId, postIds);
        var others = await marks.OfManyAsync(userId, postIds);
        var found = ImmutableDictionary.CreateBuilder<long, PostMarks>();
        foreach (var id in postIds)
        {
            var kinds = given[id].ToImmutableArray();
            var mine = others.GetValueOrDefault(id);
            if (!kinds.IsEmpty || mine is not null) found[id] = new(kinds, mine);
        }

        return found.ToImmutable();
    }
}
