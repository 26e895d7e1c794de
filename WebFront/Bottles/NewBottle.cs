namespace MyDeclic.WebFront.Bottles;

/// <summary>Body of <c>POST /bottles</c>.</summary>
/// <param name="Text">The question; Markdown.</param>
/// <param name="Tags">What it is about, besides the <c>#tags</c> of the text.</param>
/// <param name="Language">A language that answers may be in, as profiles write it; besides the asker's own.</param>
/// <param name="Community">The slug or id of the community that is asked; the whole company when absent.</param>
public sealed record NewBottle(string? Text, IReadOnlyList<string>? Tags, string? Language, string? Community);
