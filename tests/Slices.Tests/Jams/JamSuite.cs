using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>Time-boxed calls for ideas, from plan to tally, on any database.</summary>
public abstract class JamSuite(OneServer server)
{
    [Fact]
    public async Task From_an_idea_to_its_tally()
    {
        var (host, ana, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var first = await ana.IdeaAsync(jam, "A seal of cork");
        var second = await bob.IdeaAsync(jam, "A longer seal", buildsOn: first);
        await bob.PostAsync($"posts/{first}/comments", new { text = "Cork swells." });

        Assert.Equal(7, await host.VoteAsync(jam, first, 3));
        Assert.Equal(5, await host.VoteAsync(jam, second, 2));
        Assert.Equal(6, await host.VoteAsync(jam, first, 2));
        await bob.VoteAsync(jam, first, 10);

        Assert.Equal((12, 2), await ana.TallyAsync(jam, first, (12, 2)));
        var top = await ana.GetAsync($"jams/{jam}/ideas?order=top");
        Assert.Equal([first, second], top.Words("id"));
        Assert.Equal([second, first], (await ana.GetAsync($"jams/{jam}/ideas")).Words("id"));
        var shown = top.GetProperty("items")[0];
        Assert.Equal(("A seal of cork", "About A seal of cork.", 1), (
            shown.Text("title"), shown.Text("excerpt"), shown.GetProperty("comments").GetInt32()));
        Assert.Equal(first, top.GetProperty("items")[1].Text("buildsOn"));
        var snapshot = await bob.GetAsync("jams/" + jam);
        Assert.Equal(
            """{"participants":3,"ideas":2,"comments":1,"votes":3,"followers":3}""", snapshot.GetProperty("figures").GetRawText());
        Assert.Equal("running", snapshot.Jam().Text("state"));
        Assert.Equal(0, snapshot.GetProperty("pointsLeft").GetInt32());
    }

    [Fact]
    public async Task A_budget_holds_however_many_devices_press_at_once()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync(with: body => body["budget"] = 5);
        var ideas = new List<string>();
        for (var n = 0; n < 8; n++) ideas.Add(await host.IdeaAsync(jam, $"Idea {n}"));

        var answers = await Task.WhenAll(ideas.SelectMany(idea => Enumerable.Range(0, 3).Select(
            _ => ana.SendAsync("PUT", $"jams/{jam}/ideas/{idea}/vote", new { value = 1 }))));

        Assert.All(answers, answer => Assert.True(answer.Verdict is "200" or "409 budget_spent", answer.Verdict));
        var ballot = await ana.GetAsync($"jams/{jam}/ballot");
        Assert.Equal(0, ballot.GetProperty("pointsLeft").GetInt32());
        Assert.Equal(5, ballot.GetProperty("votes").GetArrayLength());
        foreach (var voted in ballot.GetProperty("votes").EnumerateArray())
            await ana.TallyAsync(jam, voted.Text("ideaId"), (1, 1));
        var all = await ana.GetAsync($"jams/{jam}/ideas");
        Assert.Equal(5, all.GetProperty("items").EnumerateArray().Sum(idea => idea.GetProperty("points").GetInt32()));
    }

    [Fact]
    public async Task Votes_are_changed_and_taken_back_and_the_points_come_back()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync(with: body => body["perIdea"] = 4);
        var idea = await host.IdeaAsync(jam, "Tape");
        Assert.Equal(6, await ana.VoteAsync(jam, idea, 4));
        Assert.Equal(6, await ana.VoteAsync(jam, idea, 4));
        Assert.Equal(9, await ana.VoteAsync(jam, idea, 1));
        Assert.Equal((1, 1), await ana.TallyAsync(jam, idea, (1, 1)));
        Assert.Equal(
            10, (await ana.SendAsync("DELETE", $"jams/{jam}/ideas/{idea}/vote")).Done().GetProperty("pointsLeft").GetInt32());
        Assert.Equal((0, 0), await ana.TallyAsync(jam, idea, (0, 0)));
    }

    [Fact]
    public async Task What_is_no_vote_is_refused_and_changes_nothing()
    {
        var (host, ana, away) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync(with: body => body["perIdea"] = 4);
        var idea = await host.IdeaAsync(jam, "Tape");
        var other = await away.IdeaAsync(await host.JamAsync(), "Elsewhere");
        var along = (await away.PostAsync(
            $"jams/{jam}/ideas", new { title = "Together", text = "x", theme = 2, coAuthors = new[] { ana.Handle } })).Text("id");
        foreach (var (who, path, body, verdict) in new (Member, string, object, string)[]
        {
            (ana, idea, new { value = 5 }, "422 invalid_vote"),
            (ana, idea, new { value = -1 }, "422 invalid_vote"),
            (ana, idea, new { value = 1.5 }, "400 invalid_json"),
            (ana, idea, new { value = "1" }, "400 invalid_json"),
            (ana, idea, new { value = long.MaxValue }, "400 invalid_json"),
            (ana, idea, new { }, "400 invalid_request"),
            (ana, other, new { value = 1 }, "404 not_found"),
            (ana, "4611686018427387904", new { value = 1 }, "404 not_found"),
            (host, idea, new { value = 1 }, "403 forbidden"),
            (ana, along, new { value = 1 }, "403 forbidden"),
        })
        {
            Assert.Equal(verdict, (await who.SendAsync("PUT", $"jams/{jam}/ideas/{path}/vote", body)).Verdict);
        }

        Assert.Equal(10, (await ana.GetAsync($"jams/{jam}/ballot")).GetProperty("pointsLeft").GetInt32());
        Assert.Equal((0, 0), await ana.TallyAsync(jam, idea, (0, 0)));
    }

    [Fact]
    public async Task A_phase_lets_people_do_what_it_allows_and_nothing_else()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var now = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("ideas", now, now.AddDays(1), ["ideas"]), JamRequests.Phase("vote", now.AddDays(1), now.AddDays(2)),
        });
        var idea = await ana.IdeaAsync(jam, "Cork");

        Assert.Equal("409 jam_phase_closed", (await host.SendAsync("PUT", $"jams/{jam}/ideas/{idea}/vote", new { value = 1 })).Verdict);
        Assert.Equal("409 jam_phase_closed", (await host.SendAsync("POST", $"posts/{idea}/comments", new { text = "Hm" })).Verdict);
        Assert.Equal("409 jam_phase_closed", (await host.SendAsync(
            "POST", $"jams/{jam}/ideas", new { title = "x", text = "x", theme = 1, buildsOn = idea })).Verdict);
        await CloseAsync(host, jam);

        // The vote phase has a day to come yet: between phases nothing is taken.
        Assert.Equal("between", (await ana.GetAsync("jams/" + jam)).Jam().Text("state"));
        var late = await ana.SendAsync("POST", $"jams/{jam}/ideas", new { title = "Late", text = "x", theme = 1 });
        Assert.Equal("409 jam_phase_closed", late.Verdict);
        Assert.Single((await ana.GetAsync($"jams/{jam}/ideas")).Words("id"));
    }

    [Fact]
    public async Task A_pause_stops_the_clock_and_what_was_open_lasts_as_long_as_it_would_have()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var before = Closes(await ana.GetAsync("jams/" + jam));
        for (var n = 0; n < 2; n++) await host.PutAsync($"jams/{jam}/paused");

        Assert.Equal("paused", (await ana.GetAsync("jams/" + jam)).Jam().Text("state"));
        var answer = await ana.SendAsync("POST", $"jams/{jam}/ideas", new { title = "x", text = "x", theme = 1 });
        Assert.Equal("409 jam_paused", answer.Verdict);
        var since = (await ana.GetAsync("jams/" + jam)).Jam().GetProperty("pausedAt").GetDateTimeOffset();
        (await host.SendAsync("DELETE", $"jams/{jam}/paused")).Done();

        var snapshot = await ana.GetAsync("jams/" + jam);
        Assert.Equal("running", snapshot.Jam().Text("state"));
        Assert.True(Closes(snapshot) - before <= snapshot.GetProperty("now").GetDateTimeOffset() - since);
        Assert.True(Closes(snapshot) > before);
        await ana.IdeaAsync(jam, "On time");
    }

    [Fact]
    public async Task A_phase_that_has_closed_is_opened_again_and_later_ones_give_way()
    {
        var host = await server.JoinAsync();
        var now = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("ideas", now, now.AddDays(1)), JamRequests.Phase("vote", now.AddDays(1), now.AddDays(2)),
        });
        await CloseAsync(host, jam);
        var until = DateTimeOffset.UtcNow.AddDays(3);

        (await host.SendAsync("PUT", $"jams/{jam}/closing", new { closesAt = until })).Done();

        var phases = (await host.GetAsync("jams/" + jam)).Jam().GetProperty("phases");
        Assert.Equal(phases[0].GetProperty("closesAt").GetDateTimeOffset(), phases[1].GetProperty("opensAt").GetDateTimeOffset());
        Assert.Equal(
            TimeSpan.FromDays(1),
            phases[1].GetProperty("closesAt").GetDateTimeOffset() - phases[1].GetProperty("opensAt").GetDateTimeOffset());
        await host.IdeaAsync(jam, "After all");
        foreach (var closesAt in new[] { DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(400) })
            Assert.Equal("422 invalid_phases", (await host.SendAsync("PUT", $"jams/{jam}/closing", new { closesAt })).Verdict);
    }

    [Fact]
    public async Task Phases_open_and_close_on_every_screen_without_anybody_touching_them()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var now = DateTimeOffset.UtcNow;
        var jam = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("warm-up", now.AddSeconds(-1), now.AddSeconds(3)),
            JamRequests.Phase("ideas", now.AddSeconds(3), now.AddDays(1)),
        });
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("jam:" + jam);

        var told = await hub.NextEventAsync();

        Assert.Equal("jam.changed", told.Text("type"));
        Assert.Equal("running", told.Body.GetProperty("data").Jam().Text("state"));
        await ana.IdeaAsync(jam, "At once");
    }

    [Fact]
    public async Task Plans_that_cannot_be_are_refused_with_the_reason()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("public");
        var now = DateTimeOffset.UtcNow;
        object Local(string opensAt, string closesAt) => new { kind = "ideas", opensAt, closesAt };
        foreach (var (field, value, verdict) in new (string, object?, string)[]
        {
            ("title", " ", "422 empty_text"),
            ("challenge", "", "422 empty_text"),
            ("community", "nothing-there", "404 not_found"),
            ("community", null, "404 not_found"),
            ("zone", "Mars/Olympus", "422 invalid_time_zone"),
            ("zone", null, "422 invalid_time_zone"),
            ("languages", new[] { "French" }, "400 invalid_request"),
            ("budget", 0, "400 invalid_request"),
            ("budget", 1001, "400 invalid_request"),
            ("perIdea", 11, "400 invalid_request"),
            ("populations", new[] { "official-partner" }, "400 invalid_request"),
            ("voting", "dice", "422 invalid_kind"),
            ("themes", Array.Empty<object>(), "400 invalid_request"),
            ("themes", new[] { new { name = "Same" }, new { name = "sàme" } }, "400 invalid_request"),
            ("sponsors", new[] { "nobody-there" }, "404 not_found"),
            ("phases", Array.Empty<object>(), "422 invalid_phases"),
            ("phases", new[] { JamRequests.Phase("ideas", now, now) }, "422 invalid_phases"),
            ("phases", new[] { JamRequests.Phase("ideas", now.AddDays(2), now.AddDays(1)) }, "422 invalid_phases"),
            ("phases", new[] { JamRequests.Phase("ideas", now.AddDays(-2), now.AddDays(-1)) }, "422 invalid_phases"),
            ("phases", new[] { JamRequests.Phase("ideas", now, now.AddDays(400)) }, "422 invalid_phases"),
            ("phases", new[] { JamRequests.Phase("ideas", now, now.AddDays(2)), JamRequests.Phase("vote", now.AddDays(1), now.AddDays(3)) }, "422 invalid_phases"),
            ("phases", new[] { JamRequests.Phase("dance", now, now.AddDays(2)) }, "422 invalid_kind"),
            ("phases", new[] { Local("tomorrow", "2030-01-01T00:00") }, "422 invalid_phases"),
            // The clocks of Paris go from 02:00 to 03:00 that night.
            ("phases", new[] { Local("2027-03-28T02:30", "2027-03-28T12:00") }, "422 invalid_phases"),
        })
        {
            var body = JamRequests.JamBody(slug);
            body[field] = value;
            Assert.Equal($"{field} {verdict}", $"{field} {(await host.SendAsync("POST", "jams", body)).Verdict}");
        }

        Assert.Equal("403 forbidden", (await ana.SendAsync("POST", "jams", JamRequests.JamBody(slug))).Verdict);
    }

    [Fact]
    public async Task A_plan_over_a_change_of_clocks_means_the_clocks_on_the_wall()
    {
        var host = await server.JoinAsync();
        var jam = await host.JamAsync(with: body => body["phases"] = new object[]
        {
            new { kind = "warm-up", opensAt = "2027-03-27T09:00", closesAt = "2027-03-28T09:00" },
            new { kind = "ideas", opensAt = "2027-10-30T09:00", closesAt = "2027-10-31T02:30" },
            new { kind = "vote", opensAt = "2027-10-31T02:30+01:00", closesAt = "2027-10-31T09:00" },
        });

        var phases = (await host.GetAsync("jams/" + jam)).Jam().GetProperty("phases");
        var lasts = phases.EnumerateArray().Select(phase =>
            phase.GetProperty("closesAt").GetDateTimeOffset() - phase.GetProperty("opensAt").GetDateTimeOffset());
        // A night with an hour less; the first of two half past two; the second of them.
        Assert.Equal([TimeSpan.FromHours(23), TimeSpan.FromHours(17.5), TimeSpan.FromHours(6.5 + 1 - 1)], lasts);
    }

    [Fact]
    public async Task What_is_no_idea_is_refused_and_leaves_nothing_behind()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var elsewhere = await host.IdeaAsync(await host.JamAsync(), "Elsewhere");
        foreach (var (body, verdict) in new (object, string)[]
        {
            (new { title = "", text = "x", theme = 1 }, "422 empty_text"),
            (new { title = "x", text = "", theme = 1 }, "422 empty_text"),
            (new { title = new string('x', 201), text = "x", theme = 1 }, "422 too_long"),
            (new { title = "x", text = new string('x', 5001), theme = 1 }, "422 too_long"),
            (new { title = "a\u202eb", text = "x", theme = 1 }, "422 invalid_text"),
            (new { title = "x", text = "x" }, "400 invalid_request"),
            (new { title = "x", text = "x", theme = 3 }, "400 invalid_request"),
            (new { title = "x", text = "x", theme = 1, buildsOn = elsewhere }, "404 not_found"),
            (new { title = "x", text = "x", theme = 1, coAuthors = new[] { "nobody-there" } }, "404 not_found"),
        })
        {
            Assert.Equal(verdict, (await ana.SendAsync("POST", $"jams/{jam}/ideas", body)).Verdict);
        }

        Assert.Equal("422 invalid_kind", (await ana.SendAsync("POST", "posts", new { text = "x", kind = "jam-idea" })).Verdict);
        Assert.Empty((await ana.GetAsync($"jams/{jam}/ideas")).Words("id"));
        var key = Guid.NewGuid().ToString("N");
        var idea = new { title = "Once", text = "x", theme = 1 };
        for (var n = 0; n < 3; n++) (await ana.SendAsync("POST", $"jams/{jam}/ideas", idea, key)).Done();
        Assert.Single((await ana.GetAsync($"jams/{jam}/ideas")).Words("id"));
    }

    [Fact]
    public async Task A_jam_is_there_for_who_reads_its_community_and_for_nobody_else()
    {
        var (host, member, stranger) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("private");
        await host.AdmitAsync(slug, member);
        var jam = (await host.PostAsync("jams", JamRequests.JamBody(slug))).Text("id");
        var idea = await member.IdeaAsync(jam, "Inside");
        await using var hub = await member.ConnectAsync();
        await hub.WatchAsync("jam:" + jam);

        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("GET", "jams/" + jam, null), ("GET", $"jams/{jam}/ideas", null), ("GET", $"jams/{jam}/ideas/{idea}", null),
            ("GET", $"jams/{jam}/ballot", null), ("POST", $"jams/{jam}/ideas", new { title = "x", text = "x", theme = 1 }),
            ("PUT", $"jams/{jam}/ideas/{idea}/vote", new { value = 1 }), ("DELETE", $"jams/{jam}/ideas/{idea}/vote", null),
            ("PATCH", "jams/" + jam, new { title = "x" }), ("DELETE", "jams/" + jam, null), ("PUT", $"jams/{jam}/paused", null),
            ("GET", "posts/" + idea, null),
        })
        {
            Assert.Equal($"{method} {path} 404 not_found", $"{method} {path} {(await stranger.SendAsync(method, path, body)).Verdict}");
        }

        Assert.DoesNotContain(jam, (await stranger.GetAsync("jams?limit=100")).Words("id"));
        Assert.Contains(jam, (await member.GetAsync("jams?limit=100")).Words("id"));
        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("PATCH", "jams/" + jam, new { title = "x" }), ("DELETE", "jams/" + jam, null), ("PUT", $"jams/{jam}/paused", null),
            ("DELETE", $"jams/{jam}/paused", null), ("PUT", $"jams/{jam}/closing", new { closesAt = DateTimeOffset.UtcNow.AddDays(1) }),
        })
        {
            Assert.Equal($"{method} {path} 403 forbidden", $"{method} {path} {(await member.SendAsync(method, path, body)).Verdict}");
        }

        await host.DeleteAsync($"communities/{slug}/members/{member.Handle}");
        await host.IdeaAsync(jam, "Without them");
        Assert.Equal("404 not_found", (await member.SendAsync("GET", "jams/" + jam)).Verdict);
        while (true)
        {
            var told = await hub.NextAsync();
            if (told.Target == "event")
                Assert.DoesNotContain("Without them", told.Body.GetRawText(), StringComparison.Ordinal);
            if (told.Target == "gap" && told.Text("reason") == "revoked") break;
        }
    }

    [Fact]
    public async Task Ideas_stand_in_their_jam_and_in_no_list_of_posts()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("public");
        await ana.PutAsync($"communities/{slug}/membership");
        var jam = (await host.PostAsync("jams", JamRequests.JamBody(slug))).Text("id");
        var tag = "t" + Guid.NewGuid().ToString("N")[..8];
        await host.PostAsync($"jams/{jam}/ideas", new { title = "Listed?", text = "#" + tag, theme = 1 });

        foreach (var list in new[] { "feed", $"communities/{slug}/posts", $"users/{host.Handle}/posts", $"tags/{tag}/posts" })
            Assert.Empty((await ana.GetAsync(list)).Words("id"));
    }

    [Fact]
    public async Task An_idea_that_is_taken_back_leaves_the_wall_and_gives_its_points_back_to_who_asks()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var idea = await host.IdeaAsync(jam, "Never mind");
        await ana.VoteAsync(jam, idea, 4);

        await host.DeleteAsync("posts/" + idea);

        Assert.Empty((await ana.GetAsync($"jams/{jam}/ideas")).Words("id"));
        Assert.Equal(("withdrawn", ""), await StateAsync(ana, jam, idea));
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", $"jams/{jam}/ideas/{idea}/vote", new { value = 1 })).Verdict);
        Assert.Equal(
            10, (await ana.SendAsync("DELETE", $"jams/{jam}/ideas/{idea}/vote")).Done().GetProperty("pointsLeft").GetInt32());
    }

    private static async Task<(string State, string Title)> StateAsync(Member who, string jam, string idea)
    {
        var seen = await who.GetAsync($"jams/{jam}/ideas/{idea}");
        return (seen.Text("state"), seen.Text("title"));
    }

    private static async Task CloseAsync(Member host, string jam)
    {
        var closesAt = DateTimeOffset.UtcNow.AddMilliseconds(400);
        (await host.SendAsync("PUT", $"jams/{jam}/closing", new { closesAt })).Done();
        while ((await host.GetAsync("jams/" + jam)).Jam().Text("state") == "running") await Task.Yield();
    }

    private static DateTimeOffset Closes(JsonElement snapshot) =>
        snapshot.Jam().GetProperty("phases")[0].GetProperty("closesAt").GetDateTimeOffset();
}
