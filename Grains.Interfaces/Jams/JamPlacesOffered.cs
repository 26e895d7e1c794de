using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Where a jam's contributions may come from: what people say in their profiles, where most are.</summary>
/// <param name="Countries">By name.</param>
/// <param name="Units">Organisational units, by name.</param>
[GenerateSerializer, Immutable, Alias("JamPlacesOffered")]
public sealed record JamPlacesOffered(ImmutableArray<string> Countries, ImmutableArray<string> Units);
