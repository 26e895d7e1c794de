using MyDeclic.Jams;

namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/ideas/{idea}/scores</c>.</summary>
/// <param name="Scores">One for each criterion, 1 to 5.</param>
/// <param name="Note">Why; may be absent.</param>
public sealed record NewScores(IReadOnlyList<CriterionScore>? Scores, string? Note);
