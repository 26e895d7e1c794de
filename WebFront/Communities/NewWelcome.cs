namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>PUT /communities/{slug}/welcome</c>.</summary>
/// <param name="Text">Empty for nothing.</param>
public sealed record NewWelcome(string? Text);
