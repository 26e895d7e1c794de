using Markdig.Syntax.Inlines;

namespace MyDeclic.Markdown;

/// <summary>An <c>@handle</c> in a text, which may or may not name somebody.</summary>
internal sealed class MentionInline(string written) : LeafInline
{
    /// <summary>As written, without the sign.</summary>
    public string Written { get; } = written;

    /// <summary>As stored.</summary>
    public string Handle { get; } = written.ToLowerInvariant();
}
