using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Notifications;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>Ideas that animators hide, on any database.</summary>
public abstract class HiddenIdeaSuite(OneServer server)
{
    [Fact]
    public async Task A_hidden_idea_is_there_for_its_author_alone_until_animators_show_it_again()
    {
        var (host, cem) = (await server.JoinAsync(), await server.JoinAsync());
        await using var ana = await Tray.OpenAsync(server);
        var jam = await host.JamAsync();
        var idea = await ana.Member.IdeaAsync(jam, "Selling bricks");
        var path = $"jams/{jam}/ideas/{idea}";
        await host.PutAsync(path + "/pin");

        var hidden = await host.PutAsync(path + "/hidden", new { reason = "It *advertises*." });

        Assert.Equal(("Selling bricks", "It *advertises*."), (hidden.GetProperty("idea").Text("title"), hidden.Text("reason")));
        Assert.Empty((await cem.GetAsync($"jams/{jam}/ideas")).Words("id"));
        foreach (var gone in new[] { $"posts/{idea}", $"posts/{idea}/comments", $"posts/{idea}/revisions", path + "/hidden" })
            Assert.Equal($"404 not_found {gone}", $"{(await cem.SendAsync("GET", gone)).Verdict} {gone}");
        var seen = await cem.GetAsync(path);
        Assert.Equal(("hidden", "", 0), (seen.Text("state"), seen.Text("title"), seen.GetProperty("pin").GetInt32()));
        Assert.Equal("404 not_found", (await cem.SendAsync("PUT", path + "/vote", new { value = 1 })).Verdict);
        await ana.ShowsAsync($"idea-hidden 1 {host.Handle}");
        Assert.Equal("It *advertises*.", (await ana.Member.GetAsync(path + "/hidden")).Text("reason"));
        Assert.Equal("Selling bricks", (await ana.Member.GetAsync("posts/" + idea)).Text("title"));

        Assert.Equal("shown", (await host.DeleteAsync(path + "/hidden")).Text("state"));

        Assert.Equal([idea], (await cem.GetAsync($"jams/{jam}/ideas")).Words("id"));
        await cem.GetAsync("posts/" + idea);
        await ana.ShowsAsync($"idea-shown 1 {host.Handle}");
        Assert.Equal("404 not_found", (await ana.Member.SendAsync("GET", path + "/hidden")).Verdict);
    }

    [Fact]
    public async Task Who_wrote_a_hidden_idea_along_is_told_why_and_may_appeal()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await using var bob = await Tray.OpenAsync(server);
        var jam = await host.JamAsync();
        var idea = (await ana.PostAsync($"jams/{jam}/ideas", new
        {
            title = "Selling bricks", text = "Cheap ones.", theme = 1, coAuthors = new[] { bob.Member.Handle },
        })).Text("id");
        var path = $"jams/{jam}/ideas/{idea}";
        await using var live = await bob.Member.ConnectAsync();
        await live.WatchAsync("me");

        await host.PutAsync(path + "/hidden", new { reason = "It advertises." });

        await bob.ShowsAsync($"idea-hidden 1 {host.Handle}");
        var told = await live.NextAsync();
        while (told.Target != "event" || told.Text("type") != "idea.hidden") told = await live.NextAsync();
        Assert.Equal("It advertises.", told.Body.GetProperty("data").GetProperty("hidden").Text("reason"));
        var hidden = await bob.Member.GetAsync(path + "/hidden");
        Assert.Equal(("Selling bricks", "It advertises."), (hidden.GetProperty("idea").Text("title"), hidden.Text("reason")));
        Assert.Equal([ana.Handle, bob.Member.Handle], Handles(hidden.GetProperty("idea").GetProperty("authors")));
        // What others said in the thread stays with who published it; others are told nothing.
        Assert.Equal("404 not_found", (await bob.Member.SendAsync("GET", "posts/" + idea)).Verdict);
        Assert.Equal("404 not_found", (await cem.SendAsync("GET", path + "/hidden")).Verdict);

        Assert.Equal("It is a gift.", (await bob.Member.PutAsync(path + "/appeal", new { text = "It is a gift." })).Text("appeal"));
        Assert.Equal("409 appeal_pending", (await ana.SendAsync("PUT", path + "/appeal", new { text = "So it is." })).Verdict);
        await host.DeleteAsync(path + "/hidden");
        await bob.ShowsAsync($"idea-shown 1 {host.Handle}");
    }

    [Fact]
    public async Task An_author_appeals_once_and_animators_answer()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var (first, second) = (await ana.IdeaAsync(jam, "One"), await ana.IdeaAsync(jam, "Two"));
        foreach (var idea in new[] { first, second })
            await host.PutAsync($"jams/{jam}/ideas/{idea}/hidden", new { reason = "Off topic." });
        Assert.Equal([second, first], await HiddenAsync(host, jam));
        var path = $"jams/{jam}/ideas/{first}/appeal";
        Assert.Equal("404 not_found", (await cem.SendAsync("PUT", path, new { text = "It is not." })).Verdict);
        Assert.Equal("422 empty_text", (await ana.SendAsync("PUT", path, new { text = " " })).Verdict);

        Assert.Equal("It is not.", (await ana.PutAsync(path, new { text = "It is not." })).Text("appeal"));

        Assert.Equal("409 appeal_pending", (await ana.SendAsync("PUT", path, new { text = "Really." })).Verdict);
        Assert.Equal([first, second], await HiddenAsync(host, jam));
        Assert.Equal(1, (await host.GetAsync($"jams/{jam}/console")).GetProperty("appeals").GetInt32());
        Assert.Equal("", (await host.DeleteAsync(path)).Text("appeal"));
        Assert.Equal(0, (await host.GetAsync($"jams/{jam}/console")).GetProperty("appeals").GetInt32());
        Assert.Equal(
            ["declined", "hidden", "hidden"], (await host.GetAsync($"jams/{jam}/actions")).Words("action"));
        await ana.PutAsync(path, new { text = "Really." });
    }

    [Fact]
    public async Task What_was_one_with_a_hidden_idea_stands_for_itself()
    {
        var (host, ana, bob, cem) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var (kept, gone) = (await ana.IdeaAsync(jam, "One"), await bob.IdeaAsync(jam, "Two"));
        await cem.VoteAsync(jam, gone, 3);
        await host.PutAsync($"jams/{jam}/ideas/{gone}/merged", new { into = kept });

        await host.PutAsync($"jams/{jam}/ideas/{kept}/hidden", new { reason = "Off topic." });

        Assert.Equal([gone], (await cem.GetAsync($"jams/{jam}/ideas")).Words("id"));
        Assert.Equal((3, 1), await cem.TallyAsync(jam, gone, (3, 1)));
    }

    [Fact]
    public async Task Who_watched_the_thread_hears_no_more_of_it()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var idea = await ana.IdeaAsync(jam, "Selling bricks");
        await using var watcher = await cem.ConnectAsync();
        await watcher.WatchAsync("post:" + idea);

        await host.PutAsync($"jams/{jam}/ideas/{idea}/hidden", new { reason = "Off topic." });
        await ana.PostAsync($"posts/{idea}/comments", new { text = "Secret" });

        var told = await watcher.NextAsync();
        // Marks of the log's place, and what was there before.
        while (told.Target != "gap")
        {
            Assert.DoesNotContain("Secret", told.Body.GetRawText(), StringComparison.Ordinal);
            told = await watcher.NextAsync();
        }

        Assert.Equal("revoked", told.Text("reason"));
    }

    private static IEnumerable<string> Handles(JsonElement people) => people.EnumerateArray().Select(one => one.Text("handle"));

    private static async Task<IEnumerable<string>> HiddenAsync(Member who, string jam) =>
        (await who.GetAsync($"jams/{jam}/hidden")).GetProperty("items").EnumerateArray()
            .Select(one => one.GetProperty("idea").Text("id"));
}
