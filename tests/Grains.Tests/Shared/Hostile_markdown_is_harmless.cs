using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MyDeclic.Markdown;

namespace MyDeclic.Tests.Shared;

public sealed class Hostile_markdown_is_harmless
{
    private static readonly string[] AllowedElements =
        ["a", "blockquote", "br", "code", "del", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"];

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("[x](https://user:secret@evil.example/)")]
    public void A_link_with_a_dangerous_scheme_has_no_address(string text) =>
        Assert.Empty(Html(text).QuerySelectorAll("[href]"));

    [Theory]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("</p></body><body onload=alert(1)>")]
    [InlineData("<!--><script>alert(1)</script-->")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("[a](https://x.org/\"onmouseover=alert(1)//)")]
    [InlineData("![x](https://tracker.example/pixel.gif)")]
    [InlineData("![x](https://x.org/a \"t\" onerror=alert(1))")]
    [InlineData("`<img src=x onerror=alert(1)>`")]
    [InlineData("~~~<script>\nalert(1)\n~~~")]
    public void Html_comes_out_as_text(string text)
    {
        var elements = Html(text).QuerySelectorAll("body *");

        Assert.All(elements, element =>
        {
            Assert.Contains(element.LocalName, AllowedElements);
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.Null(element.GetAttribute("src"));
        });
    }

    [Fact]
    public void A_picture_becomes_a_link_so_that_looking_tells_nobody() =>
        Assert.Equal("https://tracker.example/p.gif", Html("![x](https://tracker.example/p.gif)")
            .QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void A_host_in_another_script_is_shown_in_punycode() =>
        Assert.Contains("xn--", MarkdownText.Render("https://аpple.example/", []), StringComparison.Ordinal);

    [Fact]
    public void Words_that_are_an_address_show_where_the_link_leads() => Assert.Equal(
        "https://evil.example/",
        Html("[https://good.example](https://evil.example/)").QuerySelector("a")!.TextContent);

    public static TheoryData<string, string> Deep => new()
    {
        { "quotes", new string('>', 10_000) },
        { "brackets", new string('[', 10_000) },
        { "brackets closed", new string('[', 400) + new string(']', 400) },
        { "emphasis", string.Concat(Enumerable.Repeat("*a ", 3_300)) },
        { "underscores", string.Concat(Enumerable.Repeat("_a_ **b ", 1_200)) },
        { "nested lists", string.Concat(Enumerable.Range(0, 130).Select(i => new string(' ', i) + "- x\n")) },
        { "backticks", string.Concat(Enumerable.Range(1, 130).Select(i => new string('`', i) + "x")) },
        { "links", string.Concat(Enumerable.Repeat("[a](", 400)) },
        { "autolinks", string.Concat(Enumerable.Repeat("http://", 1_400)) },
        { "mentions", string.Concat(Enumerable.Repeat("@ana ", 2_000)) },
        { "signs", new string('#', 5_000) + new string('@', 5_000) },
        { "tildes", string.Concat(Enumerable.Repeat("~~a", 3_000)) },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deeply_nested_text_is_rendered_without_effort(string name, string text)
    {
        // Parsers whose work grows with the square of such texts, or with their depth, never come back from here.
        var html = MarkdownText.Render(text, ["ana"]);

        Assert.False(string.IsNullOrEmpty(html), name);
    }

    private static IDocument Html(string text) => new HtmlParser().ParseDocument(MarkdownText.Render(text, []));
}
