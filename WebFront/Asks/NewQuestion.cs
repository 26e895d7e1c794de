namespace MyDeclic.WebFront.Asks;

/// <summary>Body of <c>POST /asks/{id}/questions</c>.</summary>
/// <param name="Text">Plain text, not empty.</param>
public sealed record NewQuestion(string? Text);
