using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>A community that the caller may want to join.</summary>
/// <param name="Community">One that is listed for everyone.</param>
/// <param name="Reasons">At least one; they tell nothing that the caller could not read elsewhere.</param>
[GenerateSerializer, Immutable, Alias("CommunitySuggestion")]
public sealed record CommunitySuggestion(CommunityView Community, ImmutableArray<CommunityReason> Reasons);
