using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>One reason for suggesting a community, as values that each language puts into words.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Count">How many colleagues, topics or people.</param>
/// <param name="Names">Some of the colleagues, the topics, the unit, or the site.</param>
[GenerateSerializer, Immutable, Alias("CommunityReason")]
public sealed record CommunityReason(CommunityReasonKind Kind, int Count, ImmutableArray<string> Names);
