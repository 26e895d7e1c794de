using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>Which contacts are asked for. The three last are compared exactly, with what the caller may see.</summary>
/// <param name="State">Colleagues, or asks made or received.</param>
/// <param name="Query">The start of a word of the name, or of the handle; empty for all.</param>
/// <param name="Unit">Empty for all, like the two that follow.</param>
/// <param name="Site">Where they work.</param>
/// <param name="Country">As they wrote it.</param>
[GenerateSerializer, Immutable, Alias("ContactFilter")]
public sealed record ContactFilter(ColleagueState State, string Query, string Unit, string Site, string Country);
