using MyDeclic.Markdown;

namespace MyDeclic.Tests.Shared;

public sealed class Markdown_shows_what_was_written
{
    [Theory]
    [InlineData("Hello **world**", "<p>Hello <strong>world</strong></p>")]
    [InlineData("one\ntwo", "<p>one<br />\ntwo</p>")]
    [InlineData("see #Doors and #joints_2", "<p>see <a class=\"tag\" href=\"/tags/doors\">#Doors</a> and <a class=\"tag\" href=\"/tags/joints_2\">#joints_2</a></p>")]
    [InlineData("#été", "<p><a class=\"tag\" href=\"/tags/%C3%A9t%C3%A9\">#été</a></p>")]
    [InlineData("thanks @ana.", "<p>thanks <a class=\"mention\" href=\"/people/ana\">@ana</a>.</p>")]
    [InlineData("thanks @nobody", "<p>thanks @nobody</p>")]
    [InlineData("C# and a@b.com and a/#x", "<p>C# and a@b.com and a/#x</p>")]
    [InlineData("`#code @ana`", "<p><code>#code @ana</code></p>")]
    [InlineData("# Title", "<p><strong>Title</strong></p>")]
    [InlineData("/tags", "<p>/tags</p>")]
    public void A_text_is_rendered(string text, string html) => Assert.Equal(html, MarkdownText.Render(text, ["ana"]));

    [Fact]
    public void Tags_and_mentions_are_read_once_each_and_not_from_code()
    {
        var written = MarkdownText.Read("#One #one #two @Ana @ana @bob `#three @carl` http://x.org/#four");

        Assert.Equal(["one", "two"], written.Tags.AsEnumerable());
        Assert.Equal(["ana", "bob"], written.Handles.AsEnumerable());
    }

    [Fact]
    public void A_link_opens_apart_and_lends_no_credit() => Assert.Equal(
        "<p><a href=\"https://example.org/a\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">https://example.org/a</a></p>",
        MarkdownText.Render("https://example.org/a", []));
}
