using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Posts;

namespace MyDeclic.Search;

/// <summary>What was found, with posts still by their ids.</summary>
internal sealed record SearchAnswer
{
    /// <summary>Null when not asked for, like the others.</summary>
    public ImmutableArray<PersonFound>? People { get; init; }

    public ImmutableArray<CommunityView>? Communities { get; init; }

    public ImmutableArray<long>? PostIds { get; init; }

    public ImmutableArray<TagView>? Tags { get; init; }

    public string? Next { get; init; }

    public SearchResults ToResults(ImmutableArray<PostView>? posts) => new(People, Communities, posts, Tags, Next);
}
