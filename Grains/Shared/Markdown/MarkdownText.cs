using System.Net;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MyDeclic.Previews;

namespace MyDeclic.Markdown;

/// <summary>Markdown as the product shows it: HTML disabled, safe links, tags and mentions.</summary>
internal static class MarkdownText
{
    // Text that opens so many brackets or quotes is an attack on the parser, whose work grows with their square.
    private const int OpeningsMax = 500;
    private const int LinkCharactersMax = 2_000;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>What <paramref name="text"/> refers to.</summary>
    public static WrittenText Read(string text)
    {
        if (Parse(text) is not { } document) return new([], []);
        return new(
            [.. document.Descendants<TagInline>().Select(tag => tag.Tag).Distinct(StringComparer.Ordinal)],
            [.. document.Descendants<MentionInline>().Select(mention => mention.Handle).Distinct(StringComparer.Ordinal)],
            document.Descendants<Inline>().Select(LinkOf).FirstOrDefault(link => link is not null));
    }

    private static string? LinkOf(Inline inline)
    {
        var written = inline switch
        {
            LinkInline { IsImage: false } link => link.Url,
            AutolinkInline { IsEmail: false } link => link.Url,
            _ => null,
        };
        return written?.Length <= LinkCharactersMax && Uri.TryCreate(written, UriKind.Absolute, out var url)
            && PageFetcher.IsFit(url) && TextRules.CheckLine(written, "text", LinkCharactersMax, true, out _) is null
            ? written
            : null;
    }

    /// <summary>HTML that is safe to show.</summary>
    /// <param name="text">Markdown; text that cannot be parsed within reason is shown as it is written.</param>
    /// <param name="knownHandles">The mentions that name somebody.</param>
    public static string Render(string text, IEnumerable<string> knownHandles)
    {
        if (Parse(text) is not { } document)
            return "<p>" + WebUtility.HtmlEncode(text).Replace("\n", "<br />\n", StringComparison.Ordinal) + "</p>";
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HeadingAsParagraphRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Add(new TagRenderer());
        renderer.ObjectRenderers.Add(new MentionRenderer(knownHandles.ToHashSet(StringComparer.Ordinal)));
        renderer.Render(document);
        return writer.ToString().TrimEnd('\n');
    }

    private static MarkdownDocument? Parse(string text)
    {
        if (text.Count(c => c is '[' or '>' or '<') > OpeningsMax) return null;
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than its limit.
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UseAutoLinks()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseSoftlineBreakAsHardlineBreak();
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new ReferenceParser());
        return builder.Build();
    }
}
