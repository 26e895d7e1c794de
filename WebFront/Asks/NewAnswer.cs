namespace MyDeclic.WebFront.Asks;

/// <summary>Body of <c>PUT /asks/{id}/questions/{question}/answer</c>.</summary>
/// <param name="Text">Markdown, not empty.</param>
public sealed record NewAnswer(string? Text);
