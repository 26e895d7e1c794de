using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.News;

/// <summary>Where people say they are, of what everyone may see: what an article can be for.</summary>
/// <param name="Countries">By name.</param>
/// <param name="Units">Organisational units, by name.</param>
[GenerateSerializer, Immutable, Alias("NewsPlaces")]
public sealed record NewsPlaces(ImmutableArray<string> Countries, ImmutableArray<string> Units);
