using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace MyDeclic.Markdown;

/// <summary>Shows a tag as a link to its page.</summary>
internal sealed class TagRenderer : HtmlObjectRenderer<TagInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, TagInline tag) => renderer
        .Write("<a class=\"tag\" href=\"/tags/").Write(Uri.EscapeDataString(tag.Tag)).Write("\">#")
        .WriteEscape(tag.Written).Write("</a>");
}
