using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>Which contacts are asked for; all is compared with what the caller may see, the last four exactly.</summary>
/// <param name="State">Colleagues, or asks made or received.</param>
/// <param name="Query">The start of a word of the name, or of the handle; empty for all.</param>
/// <param name="Unit">Empty for all, like the three that follow.</param>
/// <param name="Site">Where they work.</param>
/// <param name="Country">As they wrote it.</param>
/// <param name="Skill">A skill, in any way of writing it: "Door seals" and "door-seals" are one.</param>
[GenerateSerializer, Immutable, Alias("ContactFilter")]
public sealed record ContactFilter(ColleagueState State, string Query, string Unit, string Site, string Country,
    string Skill = "");
