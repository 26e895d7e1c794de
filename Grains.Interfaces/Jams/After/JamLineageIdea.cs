using Orleans;

namespace MyDeclic.Jams;

/// <summary>An idea in the graph.</summary>
/// <param name="Id">The idea.</param>
/// <param name="Title">One line.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="IsMerged">Whether it went into another.</param>
[GenerateSerializer, Immutable, Alias("JamLineageIdea")]
public sealed record JamLineageIdea(long Id, string Title, int Theme, bool IsMerged);
