namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/ideas/{idea}/merged</c>.</summary>
/// <param name="Into">The idea that it becomes one with; required.</param>
public sealed record IdeaTarget(long? Into);
