using Orleans;

namespace MyDeclic.Jams;

/// <summary>What one person gave one idea.</summary>
/// <param name="IdeaId">The idea.</param>
/// <param name="Value">Points, or stars.</param>
[GenerateSerializer, Immutable, Alias("BallotVote")]
public sealed record BallotVote(long IdeaId, int Value);
