using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace MyDeclic.Markdown;

/// <summary>
/// Shows links whose scheme is harmless, and the rest as text. Pictures become links, because loading one tells a
/// stranger who reads. A host in other scripts is shown in punycode, for it may imitate another.
/// </summary>
internal sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    private static readonly IdnMapping Punycode = new();

    /// <summary>The address to link to; null when there must be no link.</summary>
    public static string? Check(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return null;
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\')) return url;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme == Uri.UriSchemeMailto) return uri.AbsoluteUri;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return null;
        return uri.UserInfo.Length > 0 ? null : uri.AbsoluteUri.Replace(uri.Host, Host(uri), StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (Check(link.GetDynamicUrl?.Invoke() ?? link.Url) is not { } href)
        {
            renderer.WriteChildren(link);
            return;
        }

        Open(renderer, href);
        if (link.FirstChild is null) renderer.WriteEscape(href);
        else if (link.IsAutoLink || link.FirstChild is LiteralInline { Content.Length: > 0 } && LooksLikeUrl(link))
            renderer.WriteEscape(href);
        else renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    internal static void Open(HtmlRenderer renderer, string href)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(href).Write('"');
        if (!href.StartsWith('/')) renderer.Write(" rel=\"nofollow noopener noreferrer\" target=\"_blank\"");
        renderer.Write('>');
    }

    // A link whose words are an address must show the address it leads to.
    private static bool LooksLikeUrl(LinkInline link) =>
        link.FirstChild is LiteralInline literal
        && (literal.Content.ToString().Contains("://", StringComparison.Ordinal)
            || literal.Content.ToString().StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static string Host(Uri uri)
    {
        try
        {
            return Punycode.GetAscii(uri.IdnHost);
        }
        catch (ArgumentException)
        {
            return uri.IdnHost;
        }
    }
}
