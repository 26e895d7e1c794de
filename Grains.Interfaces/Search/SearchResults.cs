using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Search;

/// <summary>What was found, the best first. A kind that was not asked for is null.</summary>
/// <param name="People">People, with the reasons.</param>
/// <param name="Communities">Communities.</param>
/// <param name="Posts">Posts.</param>
/// <param name="Tags">Tags, with how many posts that the caller may read carry them.</param>
/// <param name="Answered">Questions with the answer that their asker accepted.</param>
/// <param name="Next">Continues the list of the one kind asked for; null at its end, or when all kinds were.</param>
[GenerateSerializer, Immutable, Alias("SearchResults")]
public sealed record SearchResults(
    ImmutableArray<PersonFound>? People, ImmutableArray<CommunityView>? Communities, ImmutableArray<PostView>? Posts,
    ImmutableArray<TagView>? Tags, ImmutableArray<AnsweredFound>? Answered, string? Next);
