using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Posts;

/// <summary>What somebody contributed, of what the reader may read, on any database.</summary>
public abstract class ContributionSuite(OneServer server)
{
    [Fact]
    public async Task Figures_and_lists_hold_what_the_reader_may_read()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob);
        await bob.PublishAsync("A message");
        var idea = await bob.PublishAsync("An idea", kind: "idea");
        await bob.PublishAsync("A hidden idea", slug, "idea");
        await bob.PublishAsync("A practice", kind: "best-practice");
        await bob.PostAsync("posts", new { kind = "blog", title = "One", text = "Text" });
        var open = await SolveAsync(ana, bob, null);
        var hidden = await SolveAsync(ana, bob, slug);

        Assert.Equal("5 1 1 2 0 2", await FiguresAsync(ana, bob));
        Assert.Equal("4 1 1 1 0 1", await FiguresAsync(cem, bob));
        Assert.Equal([hidden, open], (await ana.GetAsync($"users/{bob.Handle}/answers")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("post").Text("id")));
        Assert.Equal([open], (await cem.GetAsync($"users/{bob.Handle}/answers")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("post").Text("id")));
        Assert.Equal([idea], (await cem.GetAsync($"users/{bob.Handle}/posts?kind=idea")).Words("id"));
        var found = (await cem.GetAsync($"users/{bob.Handle}/answers")).GetProperty("items")[0];
        Assert.Equal((bob.Handle, "Like this"), (found.GetProperty("answerBy").Text("handle"), found.Text("answerText")));

        await bob.DeleteAsync($"posts/{open}/comments/{found.Text("answerId")}");
        Assert.Equal("4 1 1 1 0 0", await FiguresAsync(cem, bob));
        Assert.Empty((await cem.GetAsync($"users/{bob.Handle}/answers")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Nobody_is_told_of_who_blocked_them()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await ana.PutAsync($"blocks/{bob.Handle}");

        foreach (var path in new[] { "contributions", "answers" })
        {
            Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"users/{ana.Handle}/{path}")).Verdict);
            Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"users/nobody-of-this-name/{path}")).Verdict);
        }
    }

    private static async Task<string> SolveAsync(Member asker, Member helper, string? community)
    {
        var id = (await asker.PostAsync("bottles", new { text = "How?", community })).Text("id");
        var answer = (await helper.PostAsync($"posts/{id}/comments", new { text = "Like this" })).Text("id");
        await asker.PostAsync($"bottles/{id}/solve", new { commentId = answer });
        return id;
    }

    private static async Task<string> FiguresAsync(Member reader, Member person)
    {
        var figures = await reader.GetAsync($"users/{person.Handle}/contributions");
        return string.Join(' ', new[] { "posts", "blogPosts", "bestPractices", "ideas", "questions", "solved" }
            .Select(name => figures.GetProperty(name).GetInt32()));
    }
}
