using Orleans;

namespace MyDeclic.Jams;

/// <summary>The part of one unit or country.</summary>
/// <param name="Name">As profiles show it to everybody; empty for people who show none.</param>
/// <param name="IsOther">Whether these are all groups that are too small to be shown by themselves.</param>
/// <param name="People">How many.</param>
[GenerateSerializer, Immutable, Alias("JamGroupFunnel")]
public sealed record JamGroupFunnel(string Name, bool IsOther, JamFunnel People);
