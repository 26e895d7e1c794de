using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>What the directory can be narrowed by, each list counted as if nothing of its own kind were chosen.</summary>
/// <param name="Types">What they are about.</param>
/// <param name="States">Where they are in their life.</param>
/// <param name="Countries">The commonest first, at most <see cref="Limits.FacetValuesMax"/>.</param>
/// <param name="Languages">The same.</param>
[GenerateSerializer, Immutable, Alias("CommunityFacets")]
public sealed record CommunityFacets(
    ImmutableArray<FacetCount<CommunityType>> Types, ImmutableArray<FacetCount<CommunityState>> States,
    ImmutableArray<FacetCount<string>> Countries, ImmutableArray<FacetCount<string>> Languages);
