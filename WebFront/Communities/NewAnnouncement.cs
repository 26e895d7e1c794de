namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>PUT /communities/{slug}/announcement</c>.</summary>
/// <param name="Text">Not empty.</param>
/// <param name="Until">In the future.</param>
public sealed record NewAnnouncement(string? Text, DateTimeOffset? Until);
