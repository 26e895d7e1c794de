using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 75 to 77: the queries of the directories of people, communities and tags.</summary>
public sealed class Hostile_queries_find_nothing_more(OneServer server) : HostileTests(server)
{
    private static readonly string[] Directories = ["users", "communities", "tags"];

    private static readonly string[] Literals =
    [
        "' OR 1=1--", "%", "_", "\\", "\\%", "\"", "*", "NEAR", "(", ")", ":", "-", "a*", "(a+)+$", "a%", "_na", "'';", "[a-z]",
        "\u200b", "$1", "@viewer", "{0}", "#", "@",
    ];

    public static TheoryData<string, string> Queries => new MatrixTheoryData<string, string>(Directories, Literals);

    [Theory] // Row 75
    [MemberData(nameof(Queries))]
    public async Task A_query_is_taken_literally(string directory, string query)
    {
        var ana = await Server.JoinAsync();
        await ana.FoundAsync("public");
        await ana.PublishAsync("A #seal");

        var answer = await ana.SendAsync("GET", $"{directory}?q={Uri.EscapeDataString(query)}");

        if (query == "\u200b" && answer.Verdict == "422 invalid_text") return;
        Assert.Equal("200", answer.Verdict);
        // Signs that only mark what is meant are no part of the word.
        if (query is "@" or "#" or "-") return;
        Assert.Empty(answer.Body.GetProperty("items").EnumerateArray());
    }

    [Theory] // Row 76
    [InlineData("users")]
    [InlineData("communities")]
    [InlineData("tags")]
    public async Task A_query_that_asks_too_much_is_refused_or_finds_nothing(string directory)
    {
        var ana = await Server.JoinAsync();
        foreach (var query in new[] { string.Concat(Enumerable.Repeat("a ", 1_500)), new string('a', 5_000) })
        {
            var answer = await ana.SendAsync("GET", $"{directory}?q={query}");
            if (directory == "tags") Assert.Equal("200 {\"items\":[]}", $"{answer.Verdict} {answer.Body}");
            else Assert.Equal("422 too_long", answer.Verdict);
        }
    }

    [Theory] // Row 75
    [InlineData("%00")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%E2%80%AE")]
    [InlineData("%FF%FE")]
    public async Task A_query_that_is_no_text_does_no_harm(string query)
    {
        var ana = await Server.JoinAsync();
        foreach (var directory in Directories)
        {
            var answer = await ana.SendAsync("GET", $"{directory}?q={query}");
            Assert.Contains(answer.Verdict, new[] { "200", "422 invalid_text" });
            if (answer.Verdict == "200") Assert.Empty(answer.Body.GetProperty("items").EnumerateArray());
        }
    }

    [Theory] // Row 75
    [InlineData("users/%EF%BF%BE")]
    [InlineData("users/%E2%80%AE/posts")]
    [InlineData("communities/%EF%BF%BE")]
    [InlineData("communities/-1")]
    [InlineData("communities/99999999999999999999/posts")]
    [InlineData("tags/%EF%BF%BE/posts")]
    [InlineData("tags/%20/posts")]
    [InlineData("posts/0")]
    [InlineData("posts/-1")]
    [InlineData("posts/9223372036854775807")]
    [InlineData("posts/9223372036854775808")]
    [InlineData("posts/1%20or%201=1")]
    [InlineData("posts/٣")]
    public async Task A_path_that_names_nothing_is_not_found(string path)
    {
        var ana = await Server.JoinAsync();
        Assert.Equal("404 not_found", (await ana.SendAsync("GET", path)).Verdict);
    }

    [Fact] // Row 77
    public async Task Words_known_only_from_a_hidden_community_find_nothing()
    {
        var (ana, bob) = (await Server.JoinAsync(), await Server.JoinAsync());
        var word = "zq" + Guid.NewGuid().ToString("N")[..10];
        var slug = await ana.FoundAsync("closed", word + " secret");
        await ana.PublishAsync($"About #{word}", slug);

        foreach (var path in new[]
        {
            $"communities?q={word}", $"tags?q={word}", $"tags/{word}/posts", $"users?q={word}", $"users/{ana.Handle}/posts",
            "communities?mine=true", "feed",
        })
        {
            Assert.DoesNotContain(word, (await bob.GetAsync(path)).ToString());
        }

        Assert.Equal([slug], (await ana.GetAsync($"communities?q={word}")).Words("slug"));
        Assert.Single((await ana.GetAsync($"tags/{word}/posts")).Words("id"));
    }

    [Fact] // Row 77
    public async Task A_long_directory_can_be_walked_whatever_the_names_unfold_to()
    {
        // One character of this name unfolds to eighteen where names are compared.
        var ana = await Server.JoinAsync();
        var name = new string('\uFDFA', 80);
        var slugs = new List<string>();
        for (var n = 0; n < 2; n++)
        {
            var slug = "unfold-" + Guid.NewGuid().ToString("N")[..8];
            await ana.PostAsync("communities", new { name, slug, access = "public", type = "project" });
            slugs.Add(slug);
        }

        Assert.Equal(slugs.Order(), (await ana.WalkAsync("communities?mine=true", "slug", "after", 1)).Order());
    }
}
