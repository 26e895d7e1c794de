using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A phase as it is asked for.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="OpensAt">
/// With an offset, a moment (<c>2027-03-27T09:00+01:00</c>); without one, the time on the clocks of the jam's zone.
/// </param>
/// <param name="ClosesAt">The same.</param>
/// <param name="Allows">What may be done in it; null for what its kind usually allows.</param>
/// <param name="ShowsTallies">Whether everybody sees how ideas stand; null for what its kind usually shows.</param>
[GenerateSerializer, Immutable, Alias("NewJamPhase")]
public sealed record NewJamPhase(
    JamPhaseKind? Kind, string? OpensAt, string? ClosesAt, ImmutableArray<JamAction>? Allows, bool? ShowsTallies);
