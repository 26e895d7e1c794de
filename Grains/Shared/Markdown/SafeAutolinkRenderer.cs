using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace MyDeclic.Markdown;

/// <summary>Shows <c>&lt;https://…&gt;</c> by the rules of <see cref="SafeLinkRenderer"/>.</summary>
internal sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (SafeLinkRenderer.Check(link.IsEmail ? "mailto:" + link.Url : link.Url) is not { } href)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        SafeLinkRenderer.Open(renderer, href);
        renderer.WriteEscape(link.IsEmail ? link.Url : href).Write("</a>");
    }
}
