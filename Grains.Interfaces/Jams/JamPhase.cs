using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>One phase of a jam: open from <paramref name="OpensAt"/>, closed from <paramref name="ClosesAt"/>, to the millisecond.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="OpensAt">From when on it allows what it allows.</param>
/// <param name="ClosesAt">From when on that is refused.</param>
/// <param name="Allows">What may be done in it.</param>
/// <param name="ShowsTallies">Whether everybody sees how ideas stand while it is open.</param>
[GenerateSerializer, Immutable, Alias("JamPhase")]
public sealed record JamPhase(
    JamPhaseKind Kind, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, ImmutableArray<JamAction> Allows, bool ShowsTallies);
