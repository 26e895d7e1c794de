using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>What one juror thinks of an idea.</summary>
/// <param name="Juror">Who.</param>
/// <param name="Scores">By criterion.</param>
/// <param name="Note">Why; may be empty.</param>
/// <param name="At">When it was given last.</param>
[GenerateSerializer, Immutable, Alias("IdeaJudgement")]
public sealed record IdeaJudgement(AuthorView Juror, ImmutableArray<CriterionScore> Scores, string Note, DateTimeOffset At);
