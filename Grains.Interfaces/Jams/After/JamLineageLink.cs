using Orleans;

namespace MyDeclic.Jams;

/// <summary>A link of the graph.</summary>
/// <param name="From">The idea that builds on the other, or went into it.</param>
/// <param name="To">The other.</param>
/// <param name="Kind">Which of the two.</param>
[GenerateSerializer, Immutable, Alias("JamLineageLink")]
public sealed record JamLineageLink(long From, long To, JamLink Kind);
