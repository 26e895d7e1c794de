using System.Collections.Immutable;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Feeds;

/// <summary>
/// The merged home timeline of one person who is reading: own posts, followed people's, communities'. Key: user id.
/// Held in memory while warm and caught up from the log when read, so that posting costs nothing per follower.
/// </summary>
[Alias("IFeedGrain")]
public interface IFeedGrain : IGrainWithIntegerKey
{
    /// <summary>A page of the timeline, newest first, true at its position.</summary>
    [Alias("Read")]
    Task<Result<PostPage>> ReadAsync(Caller caller, PageRequest page);

    /// <summary>The log topics that the timeline is merged from.</summary>
    [Alias("Sources")]
    Task<ImmutableArray<string>> SourcesAsync(Caller caller);
}
