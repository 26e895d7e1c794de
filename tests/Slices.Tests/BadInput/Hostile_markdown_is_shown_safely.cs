using System.Text.RegularExpressions;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 79 to 83, through posts, comments and their events.</summary>
public sealed partial class Hostile_markdown_is_shown_safely(OneServer server) : HostileTests(server)
{
    private static readonly string[] Allowed =
        ["p", "br", "a", "em", "strong", "del", "code", "pre", "ul", "ol", "li", "blockquote", "hr"];

    private static readonly Dictionary<string, string> Heavy = new()
    {
        ["row 79: >"] = new string('>', 9_990),
        ["row 79: ["] = new string('[', 9_990),
        ["row 79: *a "] = string.Concat(Enumerable.Repeat("*a ", 3_300)),
        ["row 79: nested lists"] = string.Concat(Enumerable.Range(0, 130).Select(n => new string(' ', n) + "- a\n")),
        ["row 79: - - -"] = string.Concat(Enumerable.Repeat("- ", 4_990)) + "a",
        ["row 79: ![[["] = string.Concat(Enumerable.Repeat("![[", 3_300)),
        ["row 79: `"] = string.Concat(Enumerable.Range(1, 130).Select(n => new string('`', n) + "a")),
        ["row 79: <"] = new string('<', 9_990),
        ["row 79: links"] = string.Concat(Enumerable.Repeat("[a](", 2_400)),
        ["row 83: :smile:"] = string.Concat(Enumerable.Repeat("\U0001F600", 4_990)),
    };

    public static TheoryData<string> HeavyNames => [.. Heavy.Keys];

    [Theory]
    [MemberData(nameof(HeavyNames))]
    public async Task Text_that_is_heavy_to_parse_is_answered_and_read_again(string name)
    {
        var ana = await Server.JoinAsync();

        var answer = await ana.SendAsync("POST", "posts", new { text = Heavy[name] });

        Assert.Equal("201", answer.Verdict);
        AssertSafe((await ana.GetAsync("posts/" + answer.Body.Text("id"))).Text("html"));
    }

    [Fact] // Row 79
    public async Task Text_longer_than_posts_are_is_refused()
    {
        var ana = await Server.JoinAsync();
        foreach (var text in new[] { new string('>', 10_001), new string('[', 60_000) })
            Assert.Equal("422 too_long", (await ana.SendAsync("POST", "posts", new { text })).Verdict);
        Assert.Equal("413 too_large", (await ana.SendAsync("POST", "posts", new { text = new string('[', 100_000) })).Verdict);
    }

    [Theory]
    [InlineData("row 80", "[x](javascript:alert(1))")]
    [InlineData("row 80", "[x](JaVaScRiPt:alert(1))")]
    [InlineData("row 80", "[x](java\tscript:alert(1))")]
    [InlineData("row 80", "[x](&#106;avascript:alert(1))")]
    [InlineData("row 80", "[x](<java\nscript:alert(1)>)")]
    [InlineData("row 80", "[x](data:text/html;base64,PHN2Zz4=)")]
    [InlineData("row 80", "[x](vbscript:msgbox(1))")]
    [InlineData("row 80", "<javascript:alert(1)>")]
    [InlineData("row 80", "[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("row 80", "[x](https://a.example \"\" onmouseover=alert(1) x=\"\")")]
    [InlineData("row 81", "<svg onload=alert(1)>")]
    [InlineData("row 81", "<math><mtext></style><img src=x onerror=alert(1)>")]
    [InlineData("row 81", "<style>*{display:none}</style>")]
    [InlineData("row 81", "<body onload=alert(1)><body onload=alert(2)>")]
    [InlineData("row 81", "<!--><script>alert(1)</script>-->")]
    [InlineData("row 81", "```\"><script>alert(1)</script>\nx\n```")]
    [InlineData("row 81", "`<script>alert(1)</script>`")]
    [InlineData("row 82", "![x](http://tracker.example/x.png)")]
    [InlineData("row 82", "![x](javascript:alert(1))")]
    public async Task Nothing_runs_and_nothing_is_loaded(string row, string text)
    {
        Assert.StartsWith("row", row);
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("home");

        var post = await ana.PostAsync("posts", new { text });
        var comment = await ana.PostAsync($"posts/{post.Text("id")}/comments", new { text });

        var told = await hub.NextAsync();
        Assert.Equal(text.Trim(), post.Text("text"));
        foreach (var html in new[]
        {
            post.Text("html"), comment.Text("html"), told.Body.GetProperty("data").GetProperty("post").Text("html"),
        })
        {
            AssertSafe(html);
        }
    }

    [Fact] // Row 83
    public async Task Everyone_is_nobody()
    {
        var ana = await Server.JoinAsync();
        var post = await ana.PostAsync("posts", new { text = "@everyone @all @here" });
        Assert.Empty(post.GetProperty("mentions").EnumerateArray());
        Assert.DoesNotContain("<a", post.Text("html"));
    }

    private static void AssertSafe(string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            Assert.Contains(tag.Groups[1].Value.ToLowerInvariant(), Allowed);
            foreach (Match attribute in Attribute().Matches(tag.Value))
            {
                Assert.Contains(attribute.Groups[1].Value, new[] { "href", "rel", "class", "target", "start", "title" });
                if (attribute.Groups[1].Value == "href")
                    Assert.Matches("^(https?://|mailto:|/)", attribute.Groups[2].Value);
            }
        }
    }

    [GeneratedRegex("</?([a-zA-Z!?][^\\s/>]*)[^>]*>?")]
    private static partial Regex Tag();

    [GeneratedRegex("([a-zA-Z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();
}
