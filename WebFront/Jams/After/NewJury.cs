using MyDeclic.Jams;

namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/jury</c>.</summary>
/// <param name="Jurors">Handles.</param>
/// <param name="Criteria">In order; at least one.</param>
public sealed record NewJury(IReadOnlyList<string>? Jurors, IReadOnlyList<NewCriterion>? Criteria);
