using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Searches that are written to hurt the index find nothing, or are refused.</summary>
public sealed class Hostile_searches_find_nothing_more(OneServer server) : HostileTests(server)
{
    private static readonly string[] Kinds = ["", "people", "communities", "posts", "tags"];

    private static readonly string[] Typed =
    [
        "\"", "\"\"", "\"\"\"", "\"a", "* ", "NEAR(a b, 2)", "a* OR b*", "{a b} : c", "-a", "a AND", "^a", "a:b", "m:a1",
        "'", "'; drop table users; --", "(", ")", "((((", "& | !", "<->", "a:*", "!a", "\\", "%", "_", "_a1",
        "from:", "from:\"", "in:' or 1=1", "tag:#", "site:\"\"", "from:from:from:", "from:a in:b tag:c site:d", "@", "#", ":",
        "\u0301", "\ud83d\ude00", "\ufdfa", "ｆｕｌｌ", "นี่คือ", "𠮷野家", "e\u0301\u0301\u0301",
    ];

    public static TheoryData<string, string> Searches => new MatrixTheoryData<string, string>(Kinds, Typed);

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_is_taken_as_words(string kind, string typed)
    {
        var ana = await Server.JoinAsync();

        var answer = await ana.SendAsync("GET", Path(kind, typed));

        Assert.Contains(answer.Verdict, new[] { "200", "422 invalid_text" });
    }

    [Theory]
    [InlineData("%00", "422 invalid_text")]
    [InlineData("a%00b", "422 invalid_text")]
    [InlineData("%EF%BF%BE", "422 invalid_text")]
    [InlineData("%E2%80%AE", "422 invalid_text")]
    [InlineData("a+b+c+d+e1+f+g+h+i1+j1+k+l1+m1+n1", "422 too_many")]
    [InlineData("x&kind=everything", "422 invalid_kind")]
    [InlineData("x&kind=posts&after=AAAA", "400 invalid_cursor")]
    [InlineData("x&limit=0", "400 invalid_cursor")]
    [InlineData("", "200")]
    public async Task A_search_that_is_none_is_refused(string query, string verdict)
    {
        var ana = await Server.JoinAsync();
        Assert.Equal(verdict, (await ana.SendAsync("GET", "search?q=" + query)).Verdict);
    }

    [Fact]
    public async Task Ten_thousand_quotes_are_too_long()
    {
        var ana = await Server.JoinAsync();
        foreach (var sign in new[] { "%22", "(", "*", "a%20" })
        {
            var path = "search?q=" + string.Concat(Enumerable.Repeat(sign, sign.Length > 1 ? 1_500 : 5_000));
            Assert.Equal("422 too_long", (await ana.SendAsync("GET", path)).Verdict);
        }
    }

    private static string Path(string kind, string typed) =>
        $"search?q={Uri.EscapeDataString(typed)}" + (kind.Length == 0 ? "" : "&kind=" + kind);
}
