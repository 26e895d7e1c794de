using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MyDeclic.Communities;
using MyDeclic.Posts;
using MyDeclic.Search;

namespace MyDeclic.WebFront;

/// <summary>What was found, the best first; a kind that was not asked for is absent.</summary>
/// <param name="People">People, with the reasons for which they are here.</param>
/// <param name="Communities">Communities.</param>
/// <param name="Posts">Posts.</param>
/// <param name="Tags">Tags, with how many posts that one may read carry them, up to 500.</param>
/// <param name="Answered">Questions with the answer that their asker accepted.</param>
/// <param name="After">Continues the list of the one kind asked for; null at its end, or when all kinds were.</param>
public sealed record SearchList(
    ImmutableArray<PersonFound>? People, ImmutableArray<CommunityView>? Communities, ImmutableArray<PostView>? Posts,
    ImmutableArray<TagView>? Tags, ImmutableArray<AnsweredFound>? Answered,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? After);
