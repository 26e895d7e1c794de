using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Notifications;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>Fair exposure, the pulse, polls, queues, experts and duty, on any database.</summary>
public abstract class JamConsoleSuite(OneServer server)
{
    [Fact]
    public async Task Each_reader_is_shown_what_they_have_not_seen_and_the_fewest_have()
    {
        var (host, ana, cem, dan) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var ideas = new List<string>();
        for (var n = 0; n < 6; n++) ideas.Add(await ana.IdeaAsync(jam, $"Idea {n}"));
        Assert.Empty(await FairAsync(ana, jam));
        Assert.Equal(ideas.Order(), (await FairAsync(cem, jam)).Order());

        // Five people saw the first: it comes after all others.
        for (var n = 0; n < 5; n++)
        {
            var reader = await server.JoinAsync();
            for (var twice = 0; twice < 2; twice++) await SeeAsync(reader, jam, ideas[0], "7");
        }

        await SeeAsync(cem, jam, ideas[1], ideas[2]);

        var fair = await FairAsync(dan, jam);
        Assert.Equal((6, ideas[0]), (fair.Count, fair[^1]));
        Assert.DoesNotContain(ideas[1], await FairAsync(cem, jam));
        Assert.Equal(
            ideas.Skip(3).Concat(ideas.Skip(1).Take(2)).Append(ideas[0]),
            (await host.GetAsync($"jams/{jam}/ideas?order=least-seen")).Words("id"));
        var figures = await host.GetAsync($"jams/{jam}/exposure");
        Assert.Equal(
            (6, 6, 3, 0, 5),
            (Count(figures, "ideas"), Count(figures, "readers"), Count(figures, "unseen"), Count(figures, "least"), Count(figures, "most")));

        // Votes are called for it: it comes before all others, page by page.
        await host.PutAsync($"jams/{jam}/ideas/{ideas[0]}/call");
        var first = await dan.GetAsync($"jams/{jam}/ideas?order=fair&limit=2");
        Assert.Equal(ideas[0], first.Words("id").First());
        Assert.True(first.GetProperty("items")[0].GetProperty("isCalled").GetBoolean());
        var second = await dan.GetAsync($"jams/{jam}/ideas?order=fair&limit=4&after={first.Text("after")}");
        Assert.Equal(ideas.Order(), first.Words("id").Concat(second.Words("id")).Order());
    }

    [Fact]
    public async Task Ideas_that_nobody_answered_wait_the_oldest_first()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var (old, answered, young) = (
            await ana.IdeaAsync(jam, "Old"), await ana.IdeaAsync(jam, "Answered"), await ana.IdeaAsync(jam, "Young"));
        await ana.PostAsync($"posts/{old}/comments", new { text = "Anyone?" });
        await host.PostAsync($"posts/{answered}/comments", new { text = "Here." });

        Assert.Equal([old, young], (await host.GetAsync($"jams/{jam}/ideas?order=unanswered")).Words("id"));
        var console = await host.GetAsync($"jams/{jam}/console");
        Assert.Equal((2, 3, 0), (Count(console, "unanswered"), Count(console, "unseen"), Count(console, "hidden")));
    }

    [Fact]
    public async Task A_quick_poll_counts_each_person_once_and_closes()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", $"jams/{jam}/poll/vote", new { option = 0 })).Verdict);
        foreach (var (body, verdict) in new (object, string)[]
        {
            (new { question = "", options = new[] { "Yes", "No" } }, "422 empty_text"),
            (new { question = "Ready?", options = new[] { "Yes" } }, "422 invalid_poll"),
            (new { question = "Ready?", options = new[] { "Yes", "yes" } }, "422 invalid_poll"),
            (new { question = "Ready?", options = new[] { "1", "2", "3", "4", "5", "6", "7" } }, "422 invalid_poll"),
            (new { question = "Ready?", options = new[] { "Yes", "No" }, seconds = 5 }, "422 invalid_poll"),
        })
        {
            Assert.Equal(verdict, (await host.SendAsync("PUT", $"jams/{jam}/poll", body)).Verdict);
        }

        var poll = (await host.PutAsync($"jams/{jam}/poll", new { question = "Ready?", options = new[] { "Yes", "No" } }))
            .GetProperty("poll");
        Assert.Equal("Ready?", poll.Text("question"));
        Assert.Equal("422 invalid_poll", (await ana.SendAsync("PUT", $"jams/{jam}/poll/vote", new { option = 2 })).Verdict);
        Assert.Equal(0, Count(await ana.PutAsync($"jams/{jam}/poll/vote", new { option = 0 }), "pollOption"));
        await cem.PutAsync($"jams/{jam}/poll/vote", new { option = 0 });
        Assert.Equal(1, Count(await cem.PutAsync($"jams/{jam}/poll/vote", new { option = 1 }), "pollOption"));
        Assert.Equal([1, 1], await PollAsync(ana, jam));

        // Another poll takes its place, with nothing chosen.
        await host.PutAsync($"jams/{jam}/poll", new { question = "And now?", options = new[] { "Yes", "No", "Perhaps" } });
        Assert.Equal([0, 0, 0], await PollAsync(ana, jam));
        Assert.False((await cem.GetAsync($"jams/{jam}/ballot")).TryGetProperty("pollOption", out _));
        await host.DeleteAsync($"jams/{jam}/poll");
        Assert.False((await ana.GetAsync("jams/" + jam)).Jam().TryGetProperty("poll", out _));
    }

    [Fact]
    public async Task A_quick_poll_takes_nothing_once_it_is_closed_and_keeps_what_came_of_it()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        await host.PutAsync($"jams/{jam}/poll", new { question = "Ready?", options = new[] { "Yes", "No" }, seconds = 10 });
        await ana.PutAsync($"jams/{jam}/poll/vote", new { option = 0 });
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));

        var verdict = "";
        do verdict = (await host.SendAsync("PUT", $"jams/{jam}/poll/vote", new { option = 0 })).Verdict;
        while (verdict != "409 poll_closed" && await often.WaitForNextTickAsync(patience.Token));

        Assert.Equal("409 poll_closed", (await ana.SendAsync("PUT", $"jams/{jam}/poll/vote", new { option = 1 })).Verdict);
        Assert.Equal([2, 0], await PollAsync(ana, jam));
    }

    [Fact]
    public async Task An_expert_who_sees_the_jam_is_asked_once()
    {
        var (host, ana, stranger) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await using var expert = await Tray.OpenAsync(server);
        var jam = await host.JamAsync();
        var idea = await ana.IdeaAsync(jam, "Cork seals");
        for (var twice = 0; twice < 2; twice++)
            await host.PostAsync($"jams/{jam}/ideas/{idea}/experts", new { user = expert.Member.Handle });

        await expert.ShowsAsync($"expert-invited 1 {host.Handle}");
        Assert.Equal(jam, (await expert.Member.GetAsync("notifications")).GetProperty("items")[0].Text("jamId"));
        Assert.Equal(["invited"], (await host.GetAsync($"jams/{jam}/actions")).Words("action"));
        var closed = await host.JamAsync("closed");
        var secret = await host.IdeaAsync(closed, "Secret");
        Assert.Equal(
            "404 not_found",
            (await host.SendAsync("POST", $"jams/{closed}/ideas/{secret}/experts", new { user = stranger.Handle })).Verdict);
    }

    [Fact]
    public async Task Animators_hand_the_duty_over_with_a_note()
    {
        var (host, mate, ana) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync(with: body => body["animators"] = new[] { mate.Handle });
        Assert.Equal("404 not_found", (await host.SendAsync("PUT", $"jams/{jam}/duty", new { to = ana.Handle })).Verdict);

        await host.PutAsync($"jams/{jam}/duty", new { to = mate.Handle, note = "Theme 2 is quiet." });

        var console = await mate.GetAsync($"jams/{jam}/console");
        Assert.Equal((mate.Handle, "Theme 2 is quiet."), (console.GetProperty("onDuty").Text("handle"), console.Text("note")));
        Assert.Equal(
            new[] { host.Handle, mate.Handle }.Order(),
            console.GetProperty("animators").EnumerateArray().Select(one => one.Text("handle")).Order());
        Assert.Equal(["handed-over"], (await host.GetAsync($"jams/{jam}/actions")).Words("action"));
    }

    [Fact]
    public async Task The_pulse_says_who_is_there_and_what_comes_in_and_no_tallies_while_they_are_hidden()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var open = await host.JamAsync();
        var hidden = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("vote", DateTimeOffset.UtcNow.AddSeconds(-1), DateTimeOffset.UtcNow.AddDays(1),
                ["ideas", "comments", "votes"], false),
        });
        foreach (var jam in new[] { open, hidden })
        {
            var (top, rising) = (await ana.IdeaAsync(jam, "Top"), await ana.IdeaAsync(jam, "Talked about", 2));
            await cem.VoteAsync(jam, top, 3);
            await cem.PostAsync($"posts/{rising}/comments", new { text = "Yes!" });
            if (jam == open) await cem.TallyAsync(jam, top, (3, 1));
            await ana.GetAsync($"jams/{jam}/pulse");

            var pulse = await cem.GetAsync($"jams/{jam}/pulse");

            Assert.Equal((2, 4), (Count(pulse, "online"), Count(pulse, "perMinute")));
            Assert.Equal(
                jam == open ? "1 1 0 1, 2 1 1 0" : "1 1 0 0, 2 1 1 0",
                string.Join(", ", pulse.GetProperty("themes").EnumerateArray().Select(theme =>
                    $"{Count(theme, "theme")} {Count(theme, "ideas")} {Count(theme, "comments")} {Count(theme, "votes")}")));
            Assert.Equal(jam == open ? [top] : [], Ids(pulse, "top"));
            Assert.Equal(jam == open ? [rising] : [], Ids(pulse, "rising"));
        }
    }

    [Fact]
    public async Task A_jam_for_a_country_and_a_unit_takes_contributions_from_there()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        (await ana.SendAsync("PATCH", "me", new { country = "Iceland", entity = "Doors North" })).Done();
        (await cem.SendAsync("PATCH", "me", new { country = "Iceland", entity = "Doors South" })).Done();
        var jam = await host.JamAsync(with: body =>
            (body["countries"], body["units"]) = (new[] { "Iceland" }, new[] { "Doors North" }));

        await ana.IdeaAsync(jam, "Turf doors");

        Assert.Equal(
            "403 forbidden",
            (await cem.SendAsync("POST", $"jams/{jam}/ideas", new { title = "x", text = "x", theme = 1 })).Verdict);
        var seen = await cem.GetAsync("jams/" + jam);
        Assert.False(seen.GetProperty("mayContribute").GetBoolean());
        Assert.Equal("Doors North", seen.Jam().GetProperty("units")[0].GetString());
        var body = JamRequests.JamBody(await host.FoundAsync("public"));
        body["countries"] = new[] { "Atlantis" };
        Assert.Equal("422 unknown_place", (await host.SendAsync("POST", "jams", body)).Verdict);
    }

    [Fact]
    public async Task Followers_of_the_community_are_told_when_a_phase_opens_and_of_no_idea()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("public");
        await using var follower = await ana.ConnectAsync();
        await follower.WatchAsync("community:" + slug);
        var body = JamRequests.JamBody(slug);
        body["title"] = "Doors *of* @" + ana.Handle;
        body["tellsMilestones"] = true;
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(2);
        body["phases"] = new[] { JamRequests.Phase("ideas", opensAt, opensAt.AddDays(1)) };
        var jam = (await host.PostAsync("jams", body)).Text("id");

        var post = await NextPostAsync(follower);

        Assert.Equal(jam, post.Text("aboutJam"));
        Assert.StartsWith($"The jam “Doors of {ana.Handle}” takes ideas until ", post.Text("text"), StringComparison.Ordinal);
        Assert.Empty(post.GetProperty("mentions").EnumerateArray());
        await ana.IdeaAsync(jam, "Cork");
        var own = await host.PublishAsync("Something else", slug);
        Assert.Equal(own, (await NextPostAsync(follower)).Text("id"));
    }

    [Fact]
    public async Task Followers_are_not_told_of_a_jam_that_some_of_them_do_not_see()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("public");
        await using var follower = await ana.ConnectAsync();
        await follower.WatchAsync("community:" + slug);
        var body = JamRequests.JamBody(slug);
        body["tellsMilestones"] = true;
        body["populations"] = new[] { "employee" };
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(1);
        body["phases"] = new[] { JamRequests.Phase("ideas", opensAt, opensAt.AddDays(1)) };
        var jam = (await host.PostAsync("jams", body)).Text("id");
        await using var watcher = await ana.ConnectAsync();
        await watcher.WatchAsync("jam:" + jam);

        // The phase opened, and what comes next in the community is something else.
        var told = await watcher.NextAsync();
        while (told.Target != "event" || told.Text("type") != "jam.changed") told = await watcher.NextAsync();
        // One after the other: the jam answers when it has told whatever it tells of its turn.
        await host.PutAsync($"jams/{jam}/paused");
        var own = await host.PublishAsync("Something else", slug);
        Assert.Equal(own, (await NextPostAsync(follower)).Text("id"));
    }

    [Fact]
    public async Task The_console_is_for_animators()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var idea = await ana.IdeaAsync(jam, "Cork");
        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("GET", "console", null),
            ("GET", "hidden", null),
            ("PUT", "duty", new { to = ana.Handle }),
            ("PUT", "poll", new { question = "x", options = new[] { "a", "b" } }),
            ("DELETE", "poll", null),
            ("PUT", $"ideas/{idea}/call", null),
            ("DELETE", $"ideas/{idea}/call", null),
            ("POST", $"ideas/{idea}/experts", new { user = ana.Handle }),
            ("PUT", $"ideas/{idea}/hidden", new { reason = "x" }),
            ("DELETE", $"ideas/{idea}/hidden", null),
            ("DELETE", $"ideas/{idea}/appeal", null),
        })
        {
            Assert.Equal($"403 forbidden {path}", $"{(await ana.SendAsync(method, $"jams/{jam}/{path}", body)).Verdict} {path}");
        }

        Assert.Equal("422 too_many", (await ana.SendAsync(
            "POST", $"jams/{jam}/views", new { ideas = Enumerable.Repeat(idea, 101) })).Verdict);
    }

    private static IEnumerable<string> Ids(JsonElement pulse, string list) =>
        pulse.GetProperty(list).EnumerateArray().Select(idea => idea.Text("id"));

    private static async Task<JsonElement> NextPostAsync(HubClient follower)
    {
        while (true)
        {
            var told = await follower.NextEventAsync();
            if (told.Text("type") == "post.created") return told.Body.GetProperty("data").GetProperty("post");
        }
    }

    private static int Count(JsonElement from, string name) => from.GetProperty(name).GetInt32();

    private static async Task<List<string>> FairAsync(Member who, string jam) =>
        [.. (await who.GetAsync($"jams/{jam}/ideas?order=fair")).Words("id")];

    private static async Task SeeAsync(Member who, string jam, params string[] ideas) =>
        (await who.SendAsync("POST", $"jams/{jam}/views", new { ideas })).Done();

    private static async Task<IEnumerable<int>> PollAsync(Member who, string jam) =>
        (await who.GetAsync("jams/" + jam)).Jam().GetProperty("poll").GetProperty("options").EnumerateArray()
            .Select(option => Count(option, "votes"));
}
