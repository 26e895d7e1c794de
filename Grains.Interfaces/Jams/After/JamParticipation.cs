using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Who took part in a jam, of those who could.</summary>
/// <param name="All">Of everybody.</param>
/// <param name="Units">By organisational unit, the largest first.</param>
/// <param name="Countries">By country, the largest first.</param>
/// <param name="Themes">By theme, in order.</param>
/// <param name="SilentUnits">Units of which nobody took part, the largest first.</param>
/// <param name="GroupMin">Smaller groups are joined into one.</param>
[GenerateSerializer, Immutable, Alias("JamParticipation")]
public sealed record JamParticipation(
    JamFunnel All, ImmutableArray<JamGroupFunnel> Units, ImmutableArray<JamGroupFunnel> Countries,
    ImmutableArray<JamThemePeople> Themes, ImmutableArray<JamSilentUnit> SilentUnits, int GroupMin);
