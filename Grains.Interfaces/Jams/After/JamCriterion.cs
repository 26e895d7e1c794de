using Orleans;

namespace MyDeclic.Jams;

/// <summary>Something that a jury judges by.</summary>
/// <param name="Number">From 1, in order.</param>
/// <param name="Name">One line.</param>
/// <param name="Weight">How much it counts beside the others.</param>
[GenerateSerializer, Immutable, Alias("JamCriterion")]
public sealed record JamCriterion(int Number, string Name, int Weight);
