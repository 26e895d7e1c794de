using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using MyDeclic.Posts;

namespace MyDeclic.Previews;

/// <summary>
/// Reads what a page says of itself. By its tags alone, one after the other: building the page's tree would cost the square
/// of how deep somebody nested it.
/// </summary>
internal static class PageReader
{
    private const int TitleCharactersMax = 200;
    private const int TextCharactersMax = 300;
    private const int SiteCharactersMax = 80;
    private const int TagsReadMax = 20_000;

    /// <summary>The preview; null when the page has no title.</summary>
    public static LinkPreview? Read(string url, string host, byte[] page, string? charset)
    {
        var said = Collect(Decode(page, charset));
        var title = Clean(said.GetValueOrDefault("og:title") ?? said.GetValueOrDefault("title"), TitleCharactersMax);
        if (title.Length == 0) return null;
        var text = Clean(said.GetValueOrDefault("og:description") ?? said.GetValueOrDefault("description"), TextCharactersMax);
        var site = Clean(said.GetValueOrDefault("og:site_name"), SiteCharactersMax);
        return new(url, title, text, site.Length == 0 ? host : site);
    }

    private static Dictionary<string, string> Collect(string html)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        using var source = new TextSource(html);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var isTitle = false;
        for (var read = 0; read < TagsReadMax; read++)
        {
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile) break;
            if (token.Type == HtmlTokenType.Character && isTitle) said["title"] = said.GetValueOrDefault("title") + token.Data;
            if (token is not HtmlTagToken tag) continue;
            isTitle = token.Type == HtmlTokenType.StartTag && tag.Name == "title" && !said.ContainsKey("title");
            if (token.Type == HtmlTokenType.StartTag) tokenizer.State = StateIn(tag.Name);
            if (tag.Name == "meta" && token.Type == HtmlTokenType.StartTag) Add(said, tag);
        }

        return said;
    }

    // What a script or a style says is no tag, though it looks like one.
    private static HtmlParseMode StateIn(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        _ => HtmlParseMode.PCData,
    };

    private static void Add(Dictionary<string, string> said, HtmlTagToken meta)
    {
        string Of(string name) => meta.GetAttribute(name) ?? "";
        var property = Of("property");
        var name = (property.Length > 0 ? property : Of("name")).Trim().ToLowerInvariant();
        if (name is "og:title" or "og:description" or "og:site_name" or "description") said.TryAdd(name, Of("content"));
    }

    private static string Decode(byte[] page, string? charset)
    {
        try
        {
            var encoding = string.IsNullOrWhiteSpace(charset) ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"', '\'', ' '));
            return encoding.GetString(page);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(page);
        }
    }

    // One line, of what the product's own texts may have; cut between characters.
    private static string Clean(string? text, int charactersMax)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (isSpace && (line.Length == 0 || line[^1] == ' ')) continue;
            if (!isSpace && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) continue;
            if (line.Length + rune.Utf16SequenceLength > charactersMax - 1)
            {
                line.Append('…');
                break;
            }

            line.Append(isSpace ? " " : rune.ToString());
        }

        return TextRules.CheckLine(line.ToString(), "text", charactersMax, false, out var clean) is null ? clean : "";
    }
}
