namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/ideas/{idea}/theme</c>.</summary>
/// <param name="Theme">The number of a theme; required.</param>
public sealed record IdeaTheme(int? Theme);
