using System.Collections.Immutable;
using MyDeclic.Communities;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>What somebody who is writing a question may want to see first.</summary>
/// <param name="Answered">Best practices first, then solved questions, then others with answers.</param>
/// <param name="People">Who may know; empty for who may not consult profiles.</param>
/// <param name="Communities">Where the topic is at home.</param>
[GenerateSerializer, Immutable, Alias("SimilarBottles")]
public sealed record SimilarBottles(
    ImmutableArray<AnsweredPost> Answered, ImmutableArray<ExpertFound> People, ImmutableArray<CommunityView> Communities);
