using Markdig.Syntax.Inlines;

namespace MyDeclic.Markdown;

/// <summary>A <c>#tag</c> in a text.</summary>
internal sealed class TagInline(string written) : LeafInline
{
    /// <summary>As written, without the sign.</summary>
    public string Written { get; } = written;

    /// <summary>As stored and searched.</summary>
    public string Tag { get; } = TagRules.Canonical(written);
}
