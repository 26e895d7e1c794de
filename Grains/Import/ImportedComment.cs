namespace MyDeclic.Import;

/// <summary>A comment of the past.</summary>
/// <param name="Author">Place among <see cref="ImportedOrg.People"/>.</param>
/// <param name="Text">Markdown; mentions in it count.</param>
/// <param name="At">When it was written.</param>
public sealed record ImportedComment(int Author, string Text, DateTimeOffset At);
