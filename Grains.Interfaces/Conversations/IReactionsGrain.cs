using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Who reacted how, across threads. For grains, not for the door. A stateless worker: key 0.</summary>
[Alias("IReactionsGrain")]
public interface IReactionsGrain : IGrainWithIntegerKey
{
    /// <summary>The kinds that one person gives to each of <paramref name="postIds"/>; posts without are absent.</summary>
    [Alias("Of")]
    Task<ImmutableDictionary<long, ImmutableArray<string>>> OfAsync(long userId, ImmutableArray<long> postIds);
}
