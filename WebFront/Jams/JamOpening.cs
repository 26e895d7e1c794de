namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/opening</c>.</summary>
/// <param name="PlannedAt">When the next phase was to open, which says that it is meant; required.</param>
/// <param name="OpensAt">When it opens instead: not in the past, and before that; absent for now.</param>
public sealed record JamOpening(DateTimeOffset? PlannedAt, DateTimeOffset? OpensAt);
