using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace MyDeclic.Markdown;

/// <summary>Shows a mention as a link to the person; a handle that names nobody stays text.</summary>
internal sealed class MentionRenderer(IReadOnlySet<string> known) : HtmlObjectRenderer<MentionInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, MentionInline mention)
    {
        if (known.Contains(mention.Handle))
        {
            renderer.Write("<a class=\"mention\" href=\"/people/").Write(mention.Handle).Write("\">@")
                .WriteEscape(mention.Written).Write("</a>");
        }
        else
        {
            renderer.Write("@").WriteEscape(mention.Written);
        }
    }
}
