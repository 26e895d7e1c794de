using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace MyDeclic.Markdown;

/// <summary>Shows a heading as a strong paragraph: a post must not break the outline of the page it stands in.</summary>
internal sealed class HeadingAsParagraphRenderer : HtmlObjectRenderer<HeadingBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading) => renderer
        .Write("<p><strong>").WriteLeafInline(heading).Write("</strong></p>\n");
}
