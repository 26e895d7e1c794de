namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>POST</c> and <c>PATCH</c> of messages.</summary>
/// <param name="Text">Markdown.</param>
public sealed record MessageText(string? Text);
