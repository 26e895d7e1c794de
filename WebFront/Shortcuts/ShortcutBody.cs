using MyDeclic.Shortcuts;

namespace MyDeclic.WebFront.Shortcuts;

/// <summary>Body of <c>POST /shortcuts</c> and <c>PATCH /shortcuts/{id}</c>; a PATCH leaves what is absent as it is.</summary>
/// <param name="Label">One line, not empty.</param>
/// <param name="Url">An http or https address without a name and password.</param>
/// <param name="Emoji">One emoji; none when empty.</param>
/// <param name="Populations">Who sees one of the company's; everybody when empty.</param>
public sealed record ShortcutBody(string? Label, string? Url, string? Emoji, IReadOnlyList<Population>? Populations)
{
    /// <summary>The same for the grain.</summary>
    internal ShortcutWords ToWords() => new(Label, Url, Emoji, Populations is null ? null : [.. Populations]);
}
