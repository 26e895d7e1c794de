namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/announcement</c>.</summary>
/// <param name="Text">One line; nothing takes the announcement back.</param>
public sealed record JamAnnouncement(string? Text);
