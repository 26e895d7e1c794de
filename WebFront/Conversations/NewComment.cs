namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>POST /posts/{id}/comments</c>.</summary>
/// <param name="Text">Markdown.</param>
public sealed record NewComment(string? Text);
