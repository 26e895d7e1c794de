using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>
/// Lists of posts other than the home feed, each holding only what the caller may see. A stateless worker: key 0.
/// </summary>
[Alias("IPostListsGrain")]
public interface IPostListsGrain : IGrainWithIntegerKey
{
    /// <summary>What a person published; of one kind, or of all when it is null.</summary>
    [Alias("ByAuthor")]
    Task<Result<PostPage>> ByAuthorAsync(Caller caller, long userId, PostKind? kind, PageRequest page);

    /// <summary>How much a person contributed, of what the caller may read.</summary>
    [Alias("Contributions")]
    Task<Result<Contributions>> ContributionsAsync(Caller caller, long userId);

    /// <summary>What was posted into a community.</summary>
    [Alias("ByCommunity")]
    Task<Result<PostPage>> ByCommunityAsync(Caller caller, long communityId, PageRequest page);

    /// <summary>What carries a tag.</summary>
    [Alias("ByTag")]
    Task<Result<PostPage>> ByTagAsync(Caller caller, string tag, PageRequest page);

    /// <summary>
    /// Those of <paramref name="ids"/> that the caller may read: what a share shows of the post that it shares.
    /// </summary>
    [Alias("Some")]
    Task<Result<PostPage>> SomeAsync(Caller caller, ImmutableArray<long> ids);

    /// <summary>Tags that start with <paramref name="prefix"/>, most used first, at most 10.</summary>
    [Alias("Tags")]
    Task<ImmutableArray<TagView>> TagsAsync(Caller caller, string prefix);
}
