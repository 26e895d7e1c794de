namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/ideas/{idea}/appeal</c>.</summary>
/// <param name="Text">What animators are told; not empty.</param>
public sealed record Appeal(string? Text);
