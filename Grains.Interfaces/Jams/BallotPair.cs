using Orleans;

namespace MyDeclic.Jams;

/// <summary>Which of two ideas one person put first.</summary>
/// <param name="Winner">The one.</param>
/// <param name="Loser">The other.</param>
[GenerateSerializer, Immutable, Alias("BallotPair")]
public sealed record BallotPair(long Winner, long Loser);
