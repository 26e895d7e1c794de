using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Users;

/// <summary>How much of a profile is filled; the rule is in <c>docs/profile.md</c>. Only its person sees it.</summary>
/// <param name="Percent">Between 0 and 100.</param>
/// <param name="IsFilled">Whether that is enough to count as a filled profile.</param>
/// <param name="Missing">The parts that would add to it, the weightiest first, as the wire spells them.</param>
[GenerateSerializer, Immutable, Alias("Completeness")]
public sealed record Completeness(int Percent, bool IsFilled, ImmutableArray<string> Missing);
