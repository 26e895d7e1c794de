using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A juror's judgement.</summary>
/// <param name="Scores">One for each criterion.</param>
/// <param name="Note">Why; may be empty.</param>
[GenerateSerializer, Immutable, Alias("JudgeIdea")]
public sealed record JudgeIdea(ImmutableArray<CriterionScore> Scores, string? Note);
