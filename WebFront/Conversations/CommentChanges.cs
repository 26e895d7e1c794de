namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>PATCH /posts/{id}/comments/{comment}</c>.</summary>
/// <param name="Text">Markdown.</param>
public sealed record CommentChanges(string? Text);
