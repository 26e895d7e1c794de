using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A post's reactions after one of them changed.</summary>
/// <param name="Reactions">How many people gave each kind; kinds nobody gave are absent.</param>
/// <param name="MyReactions">The kinds that the caller now gives.</param>
/// <param name="Version">The post's version with this change.</param>
[GenerateSerializer, Immutable, Alias("ReactionSummary")]
public sealed record ReactionSummary(
    ImmutableSortedDictionary<string, int> Reactions, ImmutableArray<string> MyReactions, int Version);
