using System.Globalization;
using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Asks;

/// <summary>Sessions in which executives answer, from question to answered rate, on any database.</summary>
public abstract class AskSuite(OneServer server)
{
    [Fact]
    public async Task From_question_to_answered_rate()
    {
        var (press, boss, ana, bob) = (
            await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var (first, second) = (await ana.QuestionAsync(ask, "When do the doors come?"), await bob.QuestionAsync(ask, "And why?"));
        for (var n = 0; n < 2; n++) await ana.PutAsync($"asks/{ask}/questions/{second}/vote");
        await boss.PutAsync($"asks/{ask}/questions/{second}/vote");

        var listed = await ana.GetAsync($"asks/{ask}/questions");
        Assert.Equal([second, first], listed.Words("id"));
        Assert.Equal("2 True", Seen(listed, 0));
        Assert.Equal("0 False", Seen(listed, 1));
        var day = Day(7);
        Assert.Equal(day, (await boss.PutAsync($"asks/{ask}/questions/{first}/promise", new { day })).Text("promisedFor"));
        var answered = await boss.PutAsync($"asks/{ask}/questions/{second}/answer", new { text = "Because of **seals**." });

        Assert.Equal("answered", answered.Text("state"));
        Assert.Equal(boss.Handle, answered.GetProperty("answer").GetProperty("by").Text("handle"));
        Assert.Contains("<strong>seals</strong>", answered.GetProperty("answer").Text("html"), StringComparison.Ordinal);
        Assert.Equal(
            """{"questions":2,"votes":2,"answered":1,"promised":1,"rate":0.5}""",
            (await ana.GetAsync("asks/" + ask)).GetProperty("ask").GetProperty("figures").GetRawText());
    }

    [Fact]
    public async Task What_an_answer_said_before_stays_on_the_record()
    {
        var (press, boss, ana) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.QuestionAsync(ask, "How many?");
        foreach (var text in new[] { "Ten.", "Eleven.", "Eleven." })
            await boss.PutAsync($"asks/{ask}/questions/{question}/answer", new { text });

        var said = await ana.GetAsync($"asks/{ask}/questions/{question}/answers");

        Assert.Equal(["Eleven.", "Ten."], said.Words("text"));
        var shown = (await ana.GetAsync($"asks/{ask}/questions")).GetProperty("items")[0].GetProperty("answer");
        Assert.Equal("Eleven.", shown.Text("text"));
        Assert.True(shown.TryGetProperty("editedAt", out _));
        // Answered is answered: it is neither withdrawn nor promised any more.
        Assert.Equal("409 conflict", (await ana.SendAsync("DELETE", $"asks/{ask}/questions/{question}")).Verdict);
        Assert.Equal(
            "409 conflict",
            (await boss.SendAsync("PUT", $"asks/{ask}/questions/{question}/promise", new { day = Day(0) })).Verdict);
    }

    [Fact]
    public async Task Questions_and_votes_are_taken_between_opening_and_closing_alone()
    {
        var (press, boss, ana, bob) = (
            await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var early = await press.PlanAsync([boss.Handle], opensIn: TimeSpan.FromDays(1));
        Assert.Equal("409 ask_not_open", (await ana.SendAsync("POST", $"asks/{early}/questions", new { text = "x" })).Verdict);

        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.QuestionAsync(ask, "In time");
        await CloseAsync(press, ask);

        Assert.Equal("409 ask_closed", (await bob.SendAsync("POST", $"asks/{ask}/questions", new { text = "x" })).Verdict);
        foreach (var method in new[] { "PUT", "DELETE" })
            Assert.Equal("409 ask_closed", (await bob.SendAsync(method, $"asks/{ask}/questions/{question}/vote")).Verdict);
        // Answers come when they come.
        await boss.PutAsync($"asks/{ask}/questions/{question}/answer", new { text = "Late, but here." });
        Assert.Equal("closed", (await ana.GetAsync("asks/" + ask)).GetProperty("ask").Text("state"));
    }

    [Fact]
    public async Task Everybody_votes_once_however_many_devices_they_press_on()
    {
        var (press, boss, ana) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.QuestionAsync(ask, "Counted?");
        var voters = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => server.JoinAsync()));

        await Task.WhenAll(voters.SelectMany(one => Enumerable.Range(0, 5).Select(
            _ => one.PutAsync($"asks/{ask}/questions/{question}/vote"))));
        Assert.Equal(voters.Length, Votes(await ana.GetAsync($"asks/{ask}/questions")));

        await Task.WhenAll(voters.Take(2).SelectMany(one => Enumerable.Range(0, 5).Select(
            _ => one.SendAsync("DELETE", $"asks/{ask}/questions/{question}/vote"))));
        Assert.Equal(voters.Length - 2, Votes(await ana.GetAsync($"asks/{ask}/questions")));
        Assert.Equal("403 forbidden", (await ana.SendAsync("PUT", $"asks/{ask}/questions/{question}/vote")).Verdict);
    }

    [Fact]
    public async Task A_flood_of_votes_for_many_questions_reaches_the_screens_whole()
    {
        var (press, boss) = (await server.PressAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var asked = new HashSet<string>();
        for (var n = 0; n < 6; n++)
        {
            var one = await server.JoinAsync();
            for (var m = 0; m < 5; m++) asked.Add(await one.QuestionAsync(ask, $"{n} {m}"));
        }

        await using var hub = await boss.ConnectAsync();
        await hub.WatchAsync("ask:" + ask);

        await Task.WhenAll(asked.Select(id => boss.PutAsync($"asks/{ask}/questions/{id}/vote")));

        while (asked.Count > 0)
        {
            var told = await hub.NextAsync();
            if (told.Target != "event" || told.Text("type") != "ask.tallies") continue;
            var tallies = told.Body.GetProperty("data").GetProperty("tallies");
            asked.ExceptWith(tallies.EnumerateArray().Select(tally => tally.Text("questionId")));
        }
    }

    [Fact]
    public async Task Who_may_do_what_is_the_same_at_every_door()
    {
        var (press, boss, ana, bob) = (
            await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.QuestionAsync(ask, "Who?");
        var path = $"asks/{ask}/questions/{question}";
        var now = DateTimeOffset.UtcNow;
        foreach (var (who, method, door, body, verdict) in new (Member, string, string, object?, string)[]
        {
            (ana, "POST", "asks", new { title = "x", hosts = new[] { ana.Handle }, opensAt = now, closesAt = now.AddDays(1) }, "403 forbidden"),
            (boss, "PATCH", "asks/" + ask, new { title = "x" }, "403 forbidden"),
            (boss, "PATCH", "asks/" + ask, new { hosts = new[] { "nobody-there" } }, "403 forbidden"),
            (boss, "DELETE", "asks/" + ask, null, "403 forbidden"),
            (press, "DELETE", "asks/" + ask, null, "409 conflict"),
            (ana, "PUT", path + "/answer", new { text = "x" }, "403 forbidden"),
            (press, "PUT", path + "/answer", new { text = "x" }, "403 forbidden"),
            (ana, "PUT", path + "/promise", new { day = Day(0) }, "403 forbidden"),
            (bob, "DELETE", path, null, "403 forbidden"),
            (boss, "PUT", path + "/hidden", new { reason = "x" }, "403 forbidden"),
            (press, "PUT", path + "/hidden", new { reason = " " }, "422 empty_text"),
            (ana, "GET", "news/team", null, "403 forbidden"),
            (ana, "PUT", "news/team/" + ana.Handle, null, "403 forbidden"),
            (ana, "DELETE", "news/team/" + press.Handle, null, "403 forbidden"),
        })
        {
            Assert.Equal($"{method} {door} {verdict}", $"{method} {door} {(await who.SendAsync(method, door, body)).Verdict}");
        }
    }

    [Fact]
    public async Task A_hidden_question_is_told_to_its_author_with_the_reason_and_to_nobody_else()
    {
        var (press, boss, ana, bob) = (
            await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var question = await ana.QuestionAsync(ask, "About a colleague by name");
        await bob.PutAsync($"asks/{ask}/questions/{question}/vote");

        await press.PutAsync($"asks/{ask}/questions/{question}/hidden", new { reason = "It names somebody." });

        Assert.Empty((await bob.GetAsync($"asks/{ask}/questions")).Words("id"));
        Assert.Empty((await boss.GetAsync($"asks/{ask}/questions")).Words("id"));
        var own = (await ana.GetAsync($"asks/{ask}/questions")).GetProperty("items")[0];
        Assert.Equal(("hidden", "It names somebody."), (own.Text("state"), own.Text("reason")));
        Assert.Equal("404 not_found", (await bob.SendAsync("DELETE", $"asks/{ask}/questions/{question}/vote")).Verdict);
        Assert.Equal(
            """{"questions":0,"votes":0,"answered":0,"promised":0}""",
            (await bob.GetAsync("asks/" + ask)).GetProperty("ask").GetProperty("figures").GetRawText());
    }

    [Fact]
    public async Task What_is_wrong_with_a_session_is_said_clearly_and_nothing_is_planned()
    {
        var (press, boss) = (await server.PressAsync(), await server.JoinAsync());
        var now = DateTimeOffset.UtcNow;
        string[] hosts = [boss.Handle];
        foreach (var (body, verdict) in new (object, string)[]
        {
            (new { hosts, opensAt = now, closesAt = now.AddDays(1) }, "422 empty_text"),
            (new { title = "a\u202eb", hosts, opensAt = now, closesAt = now.AddDays(1) }, "422 invalid_text"),
            (new { title = "x", hosts = Array.Empty<string>(), opensAt = now, closesAt = now.AddDays(1) }, "400 invalid_request"),
            (new { title = "x", hosts = new[] { "nobody-there" }, opensAt = now, closesAt = now.AddDays(1) }, "404 not_found"),
            (new { title = "x", hosts, opensAt = now }, "400 invalid_request"),
            (new { title = "x", hosts, opensAt = now, closesAt = now }, "400 invalid_request"),
            (new { title = "x", hosts, opensAt = now.AddDays(-2), closesAt = now.AddDays(-1) }, "400 invalid_request"),
            (new { title = "x", hosts, opensAt = now, closesAt = now.AddDays(91) }, "400 invalid_request"),
            (new { title = "x", hosts, opensAt = "yesterday", closesAt = now }, "400 invalid_json"),
            (new { title = "x", hosts, opensAt = now, closesAt = now.AddDays(1), populations = new[] { "robots" } }, "422 invalid_kind"),
        })
        {
            Assert.Equal(verdict, (await press.SendAsync("POST", "asks", body)).Verdict);
        }

        var ask = await press.PlanAsync(hosts);
        foreach (var (text, verdict) in new[] { ("", "422 empty_text"), (new string('x', 501), "422 too_long"), ("a\u0000b", "422 invalid_text") })
            Assert.Equal(verdict, (await boss.SendAsync("POST", $"asks/{ask}/questions", new { text })).Verdict);
        var question = await (await server.JoinAsync()).QuestionAsync(ask, "Fine");
        foreach (var day in new[] { "2020-01-01", "9999-12-31", "tomorrow", "2026-02-30" })
        {
            Assert.Equal(
                "400 invalid_request",
                (await boss.SendAsync("PUT", $"asks/{ask}/questions/{question}/promise", new { day })).Verdict);
        }
    }

    [Fact]
    public async Task One_asks_five_times_and_a_retry_asks_once()
    {
        var (press, boss, ana) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var body = new { text = "Again?" };
        var retried = new[]
        {
            await ana.SendAsync("POST", $"asks/{ask}/questions", body, "key-1"),
            await ana.SendAsync("POST", $"asks/{ask}/questions", body, "key-1"),
        };
        Assert.Single(retried.Select(answer => answer.Done().Text("id")).Distinct());
        await ana.DeleteAsync($"asks/{ask}/questions/{retried[0].Done().Text("id")}");
        for (var n = 0; n < 4; n++) await ana.QuestionAsync(ask, $"Question {n}");

        Assert.Equal("422 too_many", (await ana.SendAsync("POST", $"asks/{ask}/questions", body)).Verdict);
        Assert.Equal(0, (await ana.GetAsync("asks/" + ask)).GetProperty("questionsLeft").GetInt32());
        Assert.Equal(4, (await boss.GetAsync($"asks/{ask}/questions")).Words("id").Length);
    }

    [Fact]
    public async Task A_page_of_questions_goes_on_where_the_one_before_ended()
    {
        var (press, boss) = (await server.PressAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle]);
        var asked = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            var one = await server.JoinAsync();
            for (var m = 0; m < 2; m++) asked.Add(await one.QuestionAsync(ask, $"{n} {m}"));
        }

        await boss.PutAsync($"asks/{ask}/questions/{asked[4]}/vote");
        string[] byVotes = [asked[4], .. asked.Where(id => id != asked[4])];
        Assert.Equal(byVotes, await boss.WalkAsync($"asks/{ask}/questions", "id", "after", 2));
        Assert.Equal(Enumerable.Reverse(asked), await boss.WalkAsync($"asks/{ask}/questions?order=newest", "id", "after", 4));
        Assert.Equal("400 invalid_cursor", (await boss.SendAsync("GET", $"asks/{ask}/questions?after=x")).Verdict);
        Assert.Equal("422 invalid_kind", (await boss.SendAsync("GET", $"asks/{ask}/questions?order=random")).Verdict);
    }

    [Fact]
    public async Task The_communication_team_takes_people_in_and_lets_them_out()
    {
        var (press, ana) = (await server.PressAsync(), await server.JoinAsync());
        for (var n = 0; n < 2; n++) await press.PutAsync("news/team/" + ana.Handle);
        Assert.Contains(ana.Handle, (await ana.GetAsync("news/team")).Words("handle"));
        var ask = await ana.PlanAsync([ana.Handle], populations: ["on-site-contractor"]);
        await using var hub = await press.ConnectAsync();

        for (var n = 0; n < 2; n++) await press.DeleteAsync("news/team/" + ana.Handle);

        Assert.Equal("403 forbidden", (await ana.SendAsync("GET", "news/team")).Verdict);
        Assert.True((await press.GetAsync("asks/" + ask)).GetProperty("mayManage").GetBoolean());
        // Named by the configuration: nobody lets this one out.
        await press.DeleteAsync("news/team/" + press.Handle);
        Assert.Contains(press.Handle, (await press.GetAsync("news/team")).Words("handle"));
        Assert.Equal("404 not_found", (await press.SendAsync("PUT", "news/team/nobody-there")).Verdict);
    }

    [Fact]
    public async Task Who_is_no_host_any_more_hears_nothing_of_a_session_for_others()
    {
        var (press, boss, other) = (await server.PressAsync(), await server.JoinAsync(), await server.JoinAsync());
        var ask = await press.PlanAsync([boss.Handle, other.Handle], populations: ["on-site-contractor"]);
        await using var hub = await boss.ConnectAsync();
        await hub.WatchAsync("ask:" + ask);

        (await press.SendAsync("PATCH", "asks/" + ask, new { hosts = new[] { other.Handle } })).Done();
        var question = await other.QuestionAsync(ask, "Alone now?");

        Assert.Equal("404 not_found", (await boss.SendAsync("GET", "asks/" + ask)).Verdict);
        while (true)
        {
            var told = await hub.NextAsync();
            if (told.Target == "event") Assert.NotEqual(question, told.Text("subject"));
            if (told.Target == "gap" && told.Text("reason") == "revoked") break;
        }
    }

    private static async Task CloseAsync(Member press, string ask)
    {
        var closesAt = DateTimeOffset.UtcNow.AddMilliseconds(300);
        (await press.SendAsync("PATCH", "asks/" + ask, new { closesAt })).Done();
        while ((await press.GetAsync("asks/" + ask)).GetProperty("ask").Text("state") != "closed") await Task.Yield();
    }

    private static string Day(int later) =>
        DateOnly.FromDateTime(DateTime.UtcNow).AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Votes(JsonElement page) => page.GetProperty("items")[0].GetProperty("votes").GetInt32();

    private static string Seen(JsonElement page, int index)
    {
        var item = page.GetProperty("items")[index];
        return $"{item.GetProperty("votes")} {item.GetProperty("hasMyVote")}";
    }
}
