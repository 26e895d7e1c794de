using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Notifications;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>The jury and what becomes of ideas, on any database.</summary>
public abstract class JamAfterSuite(OneServer server)
{
    private static readonly object s_criteria = new object[] { new { name = "Value", weight = 3 }, new { name = "Ease" } };

    [Fact]
    public async Task A_jury_judges_and_sees_what_others_gave_only_after_its_own()
    {
        var (host, ana, bob, cem) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await SelectionAsync(host);
        var (cork, tape) = (await cem.IdeaAsync(jam, "Cork"), await cem.IdeaAsync(jam, "Tape"));
        var jury = await host.PutAsync($"jams/{jam}/jury", new { jurors = new[] { ana.Handle, bob.Handle }, criteria = s_criteria });
        Assert.Equal([1, 2], jury.GetProperty("criteria").EnumerateArray().Select(one => one.Number("number")));

        var mine = await ana.PutAsync($"jams/{jam}/ideas/{cork}/scores", Scores(5, 2, "Cheap."));
        Assert.Equal((4.25, 1), (mine.GetProperty("score").GetDouble(), mine.Number("judged")));
        await ana.PutAsync($"jams/{jam}/ideas/{tape}/scores", Scores(1, 1));

        // Bob has judged nothing: that somebody did is all that he sees.
        var seen = await bob.GetAsync($"jams/{jam}/selection");
        Assert.All(Items(seen), item => Assert.Equal(
            (1, false, 0), (item.Number("judged"), item.TryGetProperty("score", out _), item.GetProperty("others").GetArrayLength())));
        await bob.PutAsync($"jams/{jam}/ideas/{cork}/scores", Scores(3, 2));
        seen = await bob.GetAsync($"jams/{jam}/selection");
        var told = Items(seen).Single(item => item.GetProperty("idea").Text("id") == cork);
        Assert.Equal((3.5, 2), (told.GetProperty("score").GetDouble(), told.Number("judged")));
        Assert.Equal("Cheap.", told.GetProperty("others")[0].Text("note"));
        // Again, in place of what was.
        await bob.PutAsync($"jams/{jam}/ideas/{cork}/scores", Scores(5, 4));

        seen = await host.GetAsync($"jams/{jam}/selection");
        Assert.Equal(
            [(cork, 4.5), (tape, 1.0)],
            Items(seen).Select(item => (item.GetProperty("idea").Text("id"), item.GetProperty("score").GetDouble())));
        // Who is of the jury no more does not count.
        await host.PutAsync($"jams/{jam}/jury", new { jurors = new[] { bob.Handle }, criteria = s_criteria });
        Assert.Equal(4.75, Items(await host.GetAsync($"jams/{jam}/selection")).First().GetProperty("score").GetDouble());
        Assert.Equal(["jury", "jury"], (await host.GetAsync($"jams/{jam}/actions")).Words("action"));
    }

    [Fact]
    public async Task That_a_juror_judged_is_told_to_who_sees_the_selection_without_who_it_was_or_what_they_gave()
    {
        var (host, ana, bob, cem, sponsor) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(),
            await server.JoinAsync());
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = await host.JamAsync(with: body =>
        {
            body["sponsors"] = new[] { sponsor.Handle };
            body["phases"] = new[] { JamRequests.Phase("selection", opensAt, opensAt.AddDays(1), ["ideas", "votes"]) };
        });
        var idea = await cem.IdeaAsync(jam, "Cork");
        await host.PutAsync($"jams/{jam}/jury", new { jurors = new[] { ana.Handle, bob.Handle }, criteria = s_criteria });
        await using var judge = await bob.ConnectAsync();
        await using var animator = await host.ConnectAsync();
        await using var funder = await sponsor.ConnectAsync();
        await using var author = await cem.ConnectAsync();
        foreach (var one in new[] { judge, animator, funder, author })
        {
            await one.WatchAsync("me");
            await one.WatchAsync("jam:" + jam);
        }

        await ana.PutAsync($"jams/{jam}/ideas/{idea}/scores", Scores(5, 2, "Cheap."));

        foreach (var one in new[] { judge, animator, funder })
        {
            var told = await UntilAsync(one, "jam.judged");
            Assert.Equal($$"""{"ideaId":"{{idea}}","judged":1}""", told.Body.GetProperty("data").GetRawText());
            Assert.Equal((jam, ""), (told.Text("subject"), told.Body.GetProperty("actor").Text("handle")));
            Assert.DoesNotContain(ana.Handle, told.Body.GetRawText(), StringComparison.Ordinal);
        }

        // Others are told nothing: what comes next to them is something else.
        await host.PutAsync($"jams/{jam}/ideas/{idea}/outcome", new { status = "kept" });
        await UntilAsync(author, "jam.outcome", never: "jam.judged");
    }

    [Fact]
    public async Task What_a_jury_may_not_do_is_refused()
    {
        var (host, ana, cem, none) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await SelectionAsync(host);
        var closed = await host.JamAsync();
        var (cork, own) = (await cem.IdeaAsync(jam, "Cork"), await ana.IdeaAsync(jam, "Own"));
        var early = await cem.IdeaAsync(closed, "Early");
        object jury = new { jurors = new[] { ana.Handle }, criteria = s_criteria };
        foreach (var one in new[] { jam, closed }) await host.PutAsync($"jams/{one}/jury", jury);
        await ana.PutAsync($"jams/{jam}/ideas/{cork}/scores", Scores(4, 4));
        foreach (var (who, path, body, verdict) in new (Member, string, object, string)[]
        {
            (ana, $"{jam}/jury", jury, "403 forbidden"),
            (host, $"{jam}/jury", new { jurors = new[] { "nobody-there" }, criteria = s_criteria }, "404 not_found"),
            (host, $"{jam}/jury", new { criteria = Array.Empty<object>() }, "400 invalid_request"),
            (host, $"{jam}/jury", new { criteria = new[] { new { name = "" } } }, "422 empty_text"),
            (host, $"{jam}/jury", new { criteria = new[] { new { name = "x", weight = 11 } } }, "400 invalid_request"),
            (host, $"{jam}/jury", new { criteria = new[] { new { name = "Same" }, new { name = "sàme" } } }, "400 invalid_request"),
            (host, $"{jam}/jury", new { criteria = Enumerable.Range(0, 11).Select(n => new { name = $"{n}" }) }, "422 too_many"),
            (host, $"{jam}/jury", new { criteria = new[] { new { name = "One" } } }, "409 conflict"),
            (cem, $"{jam}/ideas/{cork}/scores", Scores(1, 1), "403 forbidden"),
            (ana, $"{jam}/ideas/{own}/scores", Scores(5, 5), "403 forbidden"),
            (ana, $"{jam}/ideas/{cork}/scores", Scores(0, 1), "422 invalid_score"),
            (ana, $"{jam}/ideas/{cork}/scores", Scores(1, 6), "422 invalid_score"),
            (ana, $"{jam}/ideas/{cork}/scores", new { scores = new[] { new { criterion = 1, score = 1 } } }, "422 invalid_score"),
            (ana, $"{jam}/ideas/{cork}/scores", Scores(1, 1, new string('x', 1001)), "422 too_long"),
            (ana, $"{jam}/ideas/{early}/scores", Scores(1, 1), "404 not_found"),
            (ana, $"{closed}/ideas/{early}/scores", Scores(1, 1), "409 jam_phase_closed"),
        })
        {
            Assert.Equal($"{path} {verdict}", $"{path} {(await who.SendAsync("PUT", "jams/" + path, body)).Verdict}");
        }

        // While the clock stands still, nobody judges.
        await host.PutAsync($"jams/{jam}/paused");
        Assert.Equal("409 jam_phase_closed", (await ana.SendAsync("PUT", $"jams/{jam}/ideas/{cork}/scores", Scores(1, 1))).Verdict);
        (await host.SendAsync("DELETE", $"jams/{jam}/paused")).Done();
        await ana.PutAsync($"jams/{jam}/ideas/{cork}/scores", Scores(4, 4));
        Assert.Equal("403 forbidden", (await none.SendAsync("GET", $"jams/{jam}/selection")).Verdict);
        await host.SendAsync("PUT", $"jams/{closed}/closing", new { closesAt = DateTimeOffset.UtcNow.AddMilliseconds(300) });
        while ((await host.GetAsync("jams/" + closed)).Jam().Text("state") == "running") await Task.Yield();
        await ana.PutAsync($"jams/{closed}/ideas/{early}/scores", Scores(1, 1));
    }

    [Fact]
    public async Task A_status_is_told_to_authors_and_voters_once_each_and_its_history_kept()
    {
        var host = await server.JoinAsync();
        await using var ana = await Tray.OpenAsync(server);
        await using var bob = await Tray.OpenAsync(server);
        await using var cem = await Tray.OpenAsync(server);
        await using var gone = await Tray.OpenAsync(server);
        var slug = await host.FoundAsync("private");
        foreach (var one in new[] { ana, bob, cem, gone }) await host.AdmitAsync(slug, one.Member);
        var jam = (await host.PostAsync("jams", JamRequests.JamBody(slug))).Text("id");
        var (cork, same) = (await ana.Member.IdeaAsync(jam, "Cork"), await bob.Member.IdeaAsync(jam, "Seals of cork"));
        await cem.Member.VoteAsync(jam, same, 3);
        await gone.Member.VoteAsync(jam, cork, 3);
        // Who wrote it is not told of a vote as well.
        await ana.Member.VoteAsync(jam, same, 1);
        await host.PutAsync($"jams/{jam}/ideas/{same}/merged", new { into = cork });
        await host.DeleteAsync($"communities/{slug}/members/{gone.Member.Handle}");

        var path = $"jams/{jam}/ideas/{cork}/outcome";
        for (var n = 0; n < 2; n++) await host.PutAsync(path, new { status = "kept", owner = bob.Member.Handle, expectedSavings = 120 });
        await ana.ShowsAsync($"jam-outcome 1 {host.Handle}");
        await bob.ShowsAsync($"jam-outcome 1 {host.Handle}");
        await cem.ShowsAsync($"jam-vote-outcome 1 {host.Handle}");
        Assert.DoesNotContain(await gone.SettledAsync(), line => line.Contains("jam", StringComparison.Ordinal));
        var told = (await cem.PageAsync()).GetProperty("items")[0];
        Assert.Equal((jam, cork, "kept", "Cork"), (
            told.Text("jamId"), told.Text("postId"), told.Text("ideaStatus"), told.Text("excerpt")));
        Assert.Contains(
            "changed the status of an idea you voted for: selected",
            (await cem.Member.GetAsync("notifications/digest")).Text("text"), StringComparison.Ordinal);

        await host.PutAsync(path, new { status = "done", owner = bob.Member.Handle, expectedSavings = 120, actualSavings = 90 });
        while ((await cem.PageAsync()).GetProperty("items")[0].Text("ideaStatus") != "done") await cem.NextAsync();
        Assert.Equal([$"jam-vote-outcome 1 {host.Handle}"], await cem.SettledAsync());
        Assert.Equal(["done", "kept"], (await ana.Member.GetAsync(path + "s")).Words("status"));
        var board = await ana.Member.GetAsync($"jams/{jam}/incubator");
        Assert.Equal((120, 90), (board.GetProperty("savings").Number("expected"), board.GetProperty("savings").Number("actual")));
        Assert.Equal(bob.Member.Handle, board.GetProperty("items")[0].GetProperty("owner").Text("handle"));
        Assert.Equal(["outcome", "outcome", "merged"], (await host.GetAsync($"jams/{jam}/actions")).Words("action"));

        // What is shown no more is told of no more.
        await ana.Member.DeleteAsync("posts/" + cork);
        await cem.BadgeIsAsync(0);
        Assert.Empty(await cem.LinesAsync());
        Assert.Empty((await host.GetAsync($"jams/{jam}/incubator")).Words("ideaId"));
    }

    [Fact]
    public async Task What_is_no_status_is_refused()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var (idea, other) = (await ana.IdeaAsync(jam, "Cork"), await ana.IdeaAsync(jam, "Tape"));
        var elsewhere = await host.IdeaAsync(await host.JamAsync(), "Elsewhere");
        await host.PutAsync($"jams/{jam}/ideas/{other}/merged", new { into = idea });
        foreach (var (who, about, body, verdict) in new (Member, string, object, string)[]
        {
            (ana, idea, new { status = "kept" }, "403 forbidden"),
            (host, idea, new { }, "400 invalid_request"),
            (host, idea, new { status = "lost" }, "422 invalid_kind"),
            (host, idea, new { status = "declined" }, "422 reason_required"),
            (host, idea, new { status = "declined", reason = "  " }, "422 reason_required"),
            (host, idea, new { status = "kept", reason = new string('x', 501) }, "422 too_long"),
            (host, idea, new { status = "kept", expectedSavings = -1 }, "422 invalid_savings"),
            (host, idea, new { status = "kept", actualSavings = 1_000_001 }, "422 invalid_savings"),
            (host, idea, new { status = "kept", owner = "nobody-there" }, "404 not_found"),
            (host, other, new { status = "kept" }, "409 idea_merged"),
            (host, elsewhere, new { status = "kept" }, "404 not_found"),
        })
        {
            Assert.Equal(verdict, (await who.SendAsync("PUT", $"jams/{jam}/ideas/{about}/outcome", body)).Verdict);
        }

        Assert.Empty((await host.GetAsync($"jams/{jam}/incubator")).Words("ideaId"));
    }

    // Ideas and a jury in one phase, so that nobody waits for a clock.
    private static Task<string> SelectionAsync(Member host) => host.JamAsync(with: body =>
    {
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        body["phases"] = new[] { JamRequests.Phase("selection", opensAt, opensAt.AddDays(1), ["ideas", "votes"]) };
    });

    private static object Scores(int value, int ease, string note = "") => new
    {
        scores = new[] { new { criterion = 1, score = value }, new { criterion = 2, score = ease } },
        note,
    };

    private static IEnumerable<JsonElement> Items(JsonElement page) => page.GetProperty("items").EnumerateArray();

    private static async Task<HubEvent> UntilAsync(HubClient hub, string type, string never = "")
    {
        while (true)
        {
            var told = await hub.NextAsync();
            if (told.Target != "event") continue;
            Assert.NotEqual(never, told.Text("type"));
            if (told.Text("type") == type) return told;
        }
    }
}
