using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>
/// Shows posts that the asking slice has already found the caller entitled to. For grains, not for the door. A
/// stateless worker over the silo's cache: key 0.
/// </summary>
[Alias("IPostViewsGrain")]
public interface IPostViewsGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// The posts of <paramref name="ids"/> that exist, in that order, without anybody's own reactions.
    /// </summary>
    [Alias("Show")]
    Task<ImmutableArray<PostView>> ShowAsync(ImmutableArray<long> ids);

    /// <summary>
    /// A post's poll with all tallies, for the slice that decides who sees them; null when it has none.
    /// </summary>
    [Alias("Poll")]
    Task<PollView?> PollAsync(long id);
}
