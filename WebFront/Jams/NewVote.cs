namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/ideas/{idea}/vote</c>.</summary>
/// <param name="Value">Points, or stars; required.</param>
public sealed record NewVote(int? Value);
