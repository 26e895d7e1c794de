using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>What animators do while a jam runs, on any database.</summary>
public abstract class JamAnimationSuite(OneServer server)
{
    [Fact]
    public async Task Merged_ideas_unite_their_votes_and_authors_and_are_separated_again()
    {
        var (host, ana, bob, cem) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var (kept, gone) = (await ana.IdeaAsync(jam, "Cork seals"), await bob.IdeaAsync(jam, "Seals of cork"));
        await cem.VoteAsync(jam, kept, 2);
        await cem.VoteAsync(jam, gone, 5);
        await host.VoteAsync(jam, gone, 1);
        await ana.TallyAsync(jam, gone, (6, 2));

        var merged = await host.PutAsync($"jams/{jam}/ideas/{gone}/merged", new { into = kept });

        Assert.Equal(("merged", kept), (merged.Text("state"), merged.Text("mergedInto")));
        // Cem counts once, with the higher of the two.
        Assert.Equal((6, 2), await ana.TallyAsync(jam, kept, (6, 2)));
        var listed = await ana.GetAsync($"jams/{jam}/ideas");
        Assert.Equal([kept], listed.Words("id"));
        Assert.Equal(
            [ana.Handle, bob.Handle],
            listed.GetProperty("items")[0].GetProperty("authors").EnumerateArray().Select(author => author.Text("handle")));
        Assert.Equal("409 idea_merged", (await cem.SendAsync("PUT", $"jams/{jam}/ideas/{gone}/vote", new { value = 1 })).Verdict);
        // Bob wrote a part of it by now.
        Assert.Equal("403 forbidden", (await bob.SendAsync("PUT", $"jams/{jam}/ideas/{kept}/vote", new { value = 1 })).Verdict);

        (await host.SendAsync("DELETE", $"jams/{jam}/ideas/{gone}/merged")).Done();

        Assert.Equal((2, 1), await ana.TallyAsync(jam, kept, (2, 1)));
        Assert.Equal((6, 2), await ana.TallyAsync(jam, gone, (6, 2)));
        Assert.Equal([gone, kept], (await ana.GetAsync($"jams/{jam}/ideas")).Words("id"));
    }

    [Fact]
    public async Task Who_votes_for_ideas_that_are_one_puts_one_vote_in_the_place_of_all()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var (kept, gone) = (await ana.IdeaAsync(jam, "One"), await ana.IdeaAsync(jam, "Two"));
        await cem.VoteAsync(jam, kept, 4);
        await cem.VoteAsync(jam, gone, 5);
        await host.PutAsync($"jams/{jam}/ideas/{gone}/merged", new { into = kept });

        Assert.Equal(8, await cem.VoteAsync(jam, kept, 2));

        Assert.Equal((2, 1), await ana.TallyAsync(jam, kept, (2, 1)));
    }

    [Fact]
    public async Task An_idea_that_is_taken_back_lets_go_of_what_was_merged_into_it()
    {
        var (host, ana, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var (kept, gone) = (await ana.IdeaAsync(jam, "One"), await bob.IdeaAsync(jam, "Two"));
        await host.PutAsync($"jams/{jam}/ideas/{gone}/merged", new { into = kept });

        await ana.DeleteAsync("posts/" + kept);

        Assert.Equal([gone], (await bob.GetAsync($"jams/{jam}/ideas")).Words("id"));
    }

    [Fact]
    public async Task Ideas_that_animators_put_first_begin_the_list_and_come_once_however_small_the_pages()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var ideas = new List<string>();
        for (var n = 0; n < 6; n++) ideas.Add(await ana.IdeaAsync(jam, $"Idea {n}", 1 + n % 2));
        foreach (var place in new[] { 3, 0, 4 }) await host.PutAsync($"jams/{jam}/ideas/{ideas[place]}/pin");
        string[] expected = [ideas[3], ideas[0], ideas[4], ideas[5], ideas[2], ideas[1]];

        foreach (var limit in new[] { 1, 2, 3, 4, 6 })
        {
            var read = new List<string>();
            string? after = null;
            do
            {
                var from = after is null ? "" : "&after=" + Uri.EscapeDataString(after);
                var page = await ana.GetAsync($"jams/{jam}/ideas?limit={limit}{from}");
                Assert.InRange(page.Words("id").Length, 1, limit);
                read.AddRange(page.Words("id"));
                after = page.TryGetProperty("after", out var next) ? next.GetString() : null;
            }
            while (after is not null);

            Assert.Equal(expected, read);
        }

        Assert.Equal([ideas[0], ideas[4], ideas[2]], (await ana.GetAsync($"jams/{jam}/ideas?theme=1")).Words("id"));
        await host.DeleteAsync($"jams/{jam}/ideas/{ideas[0]}/pin");
        Assert.Equal(
            [ideas[3], ideas[4], ideas[5], ideas[2], ideas[1], ideas[0]], (await ana.GetAsync($"jams/{jam}/ideas")).Words("id"));
    }

    [Fact]
    public async Task Animators_move_pin_hold_up_and_announce_and_each_act_is_written_down()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var idea = await ana.IdeaAsync(jam, "Cork");
        var path = $"jams/{jam}/ideas/{idea}";
        for (var n = 0; n < 2; n++)
        {
            Assert.Equal(2, (await host.PutAsync(path + "/theme", new { theme = 2 })).GetProperty("theme").GetInt32());
            await host.PutAsync(path + "/pin");
            await host.PutAsync($"jams/{jam}/spotlight/{idea}");
            await host.PutAsync($"jams/{jam}/announcement", new { text = "An hour left" });
        }

        var shown = (await ana.GetAsync("jams/" + jam)).Jam();
        Assert.Equal((idea, "An hour left"), (shown.Text("spotlight"), shown.Text("announcement")));
        Assert.Equal(1, (await ana.GetAsync(path)).GetProperty("pin").GetInt32());
        Assert.Equal([idea], (await ana.GetAsync($"jams/{jam}/ideas?theme=2")).Words("id"));
        var actions = await host.GetAsync($"jams/{jam}/actions");
        Assert.Equal(["announced", "spotlight", "pinned", "moved"], actions.Words("action"));
        Assert.All(actions.GetProperty("items").EnumerateArray(), act => Assert.Equal(host.Handle, act.GetProperty("by").Text("handle")));
    }

    [Fact]
    public async Task What_animators_do_is_theirs_and_concerns_ideas_that_are_there()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var idea = await ana.IdeaAsync(jam, "Cork");
        var elsewhere = await host.IdeaAsync(await host.JamAsync(), "Elsewhere");
        foreach (var (who, method, path, body, verdict) in new (Member, string, string, object?, string)[]
        {
            (ana, "GET", "actions", null, "403 forbidden"),
            (ana, "PUT", "announcement", new { text = "x" }, "403 forbidden"),
            (ana, "PUT", "spotlight/" + idea, null, "403 forbidden"),
            (ana, "PUT", $"ideas/{idea}/merged", new { into = idea }, "403 forbidden"),
            (ana, "DELETE", $"ideas/{idea}/merged", null, "403 forbidden"),
            (ana, "PUT", $"ideas/{idea}/theme", new { theme = 2 }, "403 forbidden"),
            (ana, "PUT", $"ideas/{idea}/pin", null, "403 forbidden"),
            (host, "PUT", "announcement", new { text = new string('x', 301) }, "422 too_long"),
            (host, "PUT", "spotlight/" + elsewhere, null, "404 not_found"),
            (host, "PUT", $"ideas/{elsewhere}/pin", null, "404 not_found"),
            (host, "PUT", $"ideas/{idea}/merged", new { into = elsewhere }, "404 not_found"),
            (host, "PUT", $"ideas/{idea}/merged", new { into = idea }, "400 invalid_request"),
            (host, "PUT", $"ideas/{idea}/merged", new { }, "400 invalid_request"),
            (host, "PUT", $"ideas/{idea}/theme", new { theme = 9 }, "400 invalid_request"),
        })
        {
            Assert.Equal(
                $"{method} {path} {verdict}", $"{method} {path} {(await who.SendAsync(method, $"jams/{jam}/{path}", body)).Verdict}");
        }

        Assert.Empty((await host.GetAsync($"jams/{jam}/actions")).Words("action"));
    }
}
