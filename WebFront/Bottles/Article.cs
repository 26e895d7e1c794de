namespace MyDeclic.WebFront.Bottles;

/// <summary>Body of <c>POST /bottles/{id}/capitalise</c>.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Markdown.</param>
public sealed record Article(string? Title, string? Text);
