using System.Collections.Immutable;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Who did what with posts, across threads. For grains, not for the door. A stateless worker: key 0.</summary>
[Alias("IMarksGrain")]
public interface IMarksGrain : IGrainWithIntegerKey
{
    /// <summary>What one person did with each of <paramref name="postIds"/>; posts without are absent.</summary>
    [Alias("Of")]
    Task<ImmutableDictionary<long, PostMarks>> OfAsync(long userId, ImmutableArray<long> postIds);
}
