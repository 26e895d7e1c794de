using Orleans;

namespace MyDeclic.Jams;

/// <summary>A score on one criterion.</summary>
/// <param name="Criterion">Its number.</param>
/// <param name="Score">1 to <see cref="JamAfterLimits.ScoreMax"/>.</param>
[GenerateSerializer, Immutable, Alias("CriterionScore")]
public sealed record CriterionScore(int Criterion, int Score);
