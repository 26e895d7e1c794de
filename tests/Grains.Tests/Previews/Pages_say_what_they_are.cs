using System.Text;
using MyDeclic.Previews;

namespace MyDeclic.Tests.Previews;

public sealed class Pages_say_what_they_are
{
    [Fact]
    public void By_what_is_written_for_it_rather_than_by_the_title()
    {
        var page = Read(
            """
            <title>Old</title><meta property="og:title" content="Door &amp; seal"><META NAME=description content=Less>
            <meta property='og:description' content='All
               about it'><meta property="og:site_name" content="Seals"><meta property="og:title" content="Second">
            """);
        Assert.Equal(("Door & seal", "All about it", "Seals"), (page?.Title, page?.Text, page?.Site));
    }

    [Theory]
    [InlineData("<title> A\n page </title>", "A page")]
    [InlineData("<script>'<title>No</title>'</script><title>Yes</title>", "Yes")]
    [InlineData("<style><title>No</title></style><title>Yes</title>", "Yes")]
    [InlineData("<!-- <title>No</title> --><title>Yes</title>", "Yes")]
    [InlineData("<title>One</title><svg><title>Two</title></svg>", "One")]
    [InlineData("<title>a\u202Eb\u200Bc\u0007d</title>", "abc d")]
    [InlineData("<title>&lt;b&gt;</title>", "<b>")]
    public void In_one_clean_line(string html, string title) => Assert.Equal(title, Read(html)?.Title);

    [Theory]
    [InlineData("")]
    [InlineData("<title></title>")]
    [InlineData("<title>\u202E</title>")]
    [InlineData("<html><body>No title</body></html>")]
    [InlineData("<meta property=og:title>")]
    public void Or_do_not(string html) => Assert.Null(Read(html));

    [Fact]
    public void Within_a_limit_that_cuts_no_character()
    {
        var title = Read($"<title>{string.Concat(Enumerable.Repeat("😀", 500))}</title>")!.Title;
        Assert.InRange(title.Length, 190, 200);
        Assert.EndsWith("…", title, StringComparison.Ordinal);
        Assert.True(title[^2] is >= '\uDC00' and <= '\uDFFF');
    }

    [Fact]
    public void However_deep_they_are_nested() => Assert.Equal(
        "Deep", Read($"<title>Deep</title>{string.Concat(Enumerable.Repeat("<p><div>", 100_000))}")?.Title);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("\"utf-8\"")]
    [InlineData("nonsense")]
    public void In_the_characters_that_they_name(string charset)
    {
        var encoding = charset == "iso-8859-1" ? Encoding.Latin1 : Encoding.UTF8;
        Assert.Equal("Été", PageReader.Read("http://a/", "a", encoding.GetBytes("<title>Été</title>"), charset)?.Title);
    }

    private static Posts.LinkPreview? Read(string html) =>
        PageReader.Read("http://pages.test/", "pages.test", Encoding.UTF8.GetBytes(html), "utf-8");
}
