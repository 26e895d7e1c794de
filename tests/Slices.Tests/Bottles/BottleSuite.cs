using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Bottles;

/// <summary>Bottles from the throw to the best practice, by the public door.</summary>
public abstract class BottleSuite(OneServer server)
{
    [Fact]
    public async Task A_bottle_comes_to_who_has_the_skill_and_both_sides_see_why()
    {
        var (ana, expert, other) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var tag = NewTag();
        await expert.PutAsync($"me/skills/{tag}", new { level = "masters" });
        await ana.BefriendAsync(other);
        await using var hub = await expert.ConnectAsync();
        await hub.WatchAsync("me");

        var id = await ThrowAsync(ana, "How is the door mounted?", tag);

        var told = await hub.NextAsync();
        while (told.Target != "event") told = await hub.NextAsync();
        Assert.Equal("bottle.arrived", told.Text("type"));
        Assert.Equal(id, told.Text("subject"));
        var mine = (await expert.GetAsync("bottles/" + id)).GetProperty("mine");
        Assert.Equal(told.Body.GetProperty("data").GetProperty("bottle").GetProperty("mine").ToString(), mine.ToString());
        var why = Assert.Single(mine.GetProperty("reasons").EnumerateArray());
        Assert.Equal(
            ("skill", tag, "masters", 0),
            (why.Text("reason"), why.Text("name"), why.Text("level"), why.GetProperty("count").GetInt32()));
        Assert.Equal([id], await BoxAsync(expert, "for-me"));

        var seen = await ana.GetAsync("bottles/" + id);
        var asked = Assert.Single(seen.GetProperty("invited").EnumerateArray());
        Assert.Equal(expert.Handle, asked.GetProperty("person").Text("handle"));
        Assert.Equal(mine.GetProperty("reasons").ToString(), asked.GetProperty("reasons").ToString());
        Assert.Equal(("floating", 1), (seen.Text("state"), seen.GetProperty("wave").GetInt32()));
        Assert.False(seen.TryGetProperty("mine", out _));

        var bystander = await other.GetAsync("bottles/" + id);
        Assert.False(bystander.TryGetProperty("invited", out _) || bystander.TryGetProperty("mine", out _));
        Assert.Empty(await BoxAsync(other, "for-me"));
    }

    [Fact]
    public async Task The_bottle_of_a_post_is_a_list_of_one_and_an_empty_one_for_who_may_not_read_it()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var closed = await ana.PostAsync("communities", new { name = NewTag(), access = "closed", type = "project", description = "" });
        var slug = closed.Text("slug");
        var id = (await ana.PostAsync("bottles", new { text = "Who knows?", community = slug })).Text("id");
        var plain = (await ana.PostAsync("posts", new { text = "Who else?", kind = "question" })).Text("id");

        var found = Assert.Single((await ana.GetAsync("bottles?post=" + id)).GetProperty("items").EnumerateArray());
        Assert.Equal(id, found.Text("id"));
        Assert.False((await ana.GetAsync("bottles/" + id)).GetProperty("canTranslate").GetBoolean());
        foreach (var (person, post) in new[] { (bob, id), (ana, plain), (ana, "none"), (ana, "-1") })
            Assert.Empty((await person.GetAsync("bottles?post=" + post)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Its_four_outcomes_are_recorded_and_the_next_search_finds_the_best_practice_first()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var tag = NewTag();
        await bob.PutAsync($"me/skills/{tag}", new { level = "teaches" });
        var before = await ana.GetAsync("bottles/figures");
        var id = await ThrowAsync(ana, "Which gasket fits the rear hatch?", tag);
        var answer = (await bob.PostAsync($"posts/{id}/comments", new { text = "The long one." })).Text("id");
        Assert.Equal("answered", (await ana.GetAsync("bottles/" + id)).Text("state"));
        Assert.Equal("409 conflict", (await ana.SendAsync("POST", $"bottles/{id}/capitalise", new { title = "x", text = "y" })).Verdict);

        var solved = await ana.PostAsync($"bottles/{id}/solve", new { commentId = answer, thanks = true });
        Assert.Equal(("solved", answer), (solved.Text("state"), solved.Text("answerId")));
        Assert.Equal(bob.Handle, solved.GetProperty("solvedBy").Text("handle"));
        var again = await ana.PostAsync($"bottles/{id}/solve", new { commentId = answer, thanks = true });
        Assert.Equal(solved.GetProperty("version").GetInt32(), again.GetProperty("version").GetInt32());
        var written = await ana.PostAsync(
            $"bottles/{id}/capitalise", new { title = "Gasket of the rear hatch", text = "Take the long one." });
        var article = await ana.GetAsync("posts/" + written.Text("articleId"));
        Assert.Equal("best-practice", article.Text("kind"));
        Assert.Equal(
            new[] { ana.Handle, bob.Handle }.Order(),
            article.GetProperty("mentions").EnumerateArray().Select(one => one.GetString()!).Order());
        await ana.PostAsync($"bottles/{id}/colleague", new { });
        Assert.DoesNotContain("new-relation", Outcomes(await ana.GetAsync("bottles/" + id)));
        await bob.PutAsync($"colleagues/{ana.Handle}");

        string[] all = ["problem-solved", "knowledge-capitalised", "person-valued", "new-relation"];
        Assert.Equal(all, Outcomes(await ana.GetAsync("bottles/" + id)));
        Assert.Equal(all, Outcomes(await bob.GetAsync("bottles/" + id)));
        var stranger = await server.JoinAsync();
        Assert.Equal(all[..3], Outcomes(await stranger.GetAsync("bottles/" + id)));
        var after = await ana.GetAsync("bottles/figures");
        foreach (var figure in new[] { "thrown", "problemsSolved", "knowledgeCapitalised", "peopleValued", "newRelations" })
            Assert.True(after.GetProperty(figure).GetInt32() > before.GetProperty(figure).GetInt32(), figure);

        var found = await stranger.GetAsync($"search?kind=posts&q=gasket%20rear%20hatch%20{tag}");
        Assert.Equal(written.Text("articleId"), found.GetProperty("posts")[0].Text("id"));
        var similar = await stranger.PostAsync("bottles/similar", new { text = "gasket for a rear hatch", tags = new[] { tag } });
        Assert.Equal(
            [written.Text("articleId"), id],
            similar.GetProperty("answered").EnumerateArray().Select(one => one.GetProperty("post").Text("id")).Take(2));
        var person = similar.GetProperty("people").EnumerateArray().First();
        Assert.Equal(bob.Handle, person.GetProperty("person").Text("handle"));
        Assert.Contains("solved", person.GetProperty("reasons").EnumerateArray().Select(one => one.Text("reason")));
        Assert.Contains(id, await BoxAsync(stranger, "solved"));
    }

    [Fact]
    public async Task Experts_decline_or_pass_it_on()
    {
        var (ana, bob, cem, dan) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var tag = NewTag();
        foreach (var one in new[] { bob, cem }) await one.PutAsync($"me/skills/{tag}", new { level = "masters" });
        var id = await ThrowAsync(ana, "Who knows?", tag);

        var declined = await bob.PostAsync($"bottles/{id}/decline", new { reason = "no-time" });
        Assert.Equal("declined", declined.GetProperty("mine").Text("state"));
        Assert.Equal("200", (await bob.SendAsync("POST", $"bottles/{id}/decline", new { })).Verdict);
        Assert.Empty(await BoxAsync(bob, "for-me"));
        var passed = await cem.PostAsync($"bottles/{id}/pass-on", new { handle = dan.Handle });
        Assert.Equal("passed-on", passed.GetProperty("mine").Text("state"));
        var why = (await dan.GetAsync("bottles/" + id)).GetProperty("mine").GetProperty("reasons")[0];
        Assert.Equal(("passed-on", cem.Handle), (why.Text("reason"), why.Text("name")));
        Assert.Equal(
            ["declined", "invited", "passed-on"],
            (await ana.GetAsync("bottles/" + id)).GetProperty("invited").EnumerateArray().Select(one => one.Text("state")).Order());

        // Who was not asked, and who asked, has nothing to decline.
        foreach (var one in new[] { ana, await server.JoinAsync() })
        {
            Assert.Equal("403 forbidden", (await one.SendAsync("POST", $"bottles/{id}/decline", new { })).Verdict);
            Assert.Equal(
                "403 forbidden", (await one.SendAsync("POST", $"bottles/{id}/pass-on", new { handle = bob.Handle })).Verdict);
        }

        Assert.Equal("404 not_found", (await dan.SendAsync("POST", $"bottles/{id}/pass-on", new { handle = "no.body" })).Verdict);
        Assert.Equal(
            "400 invalid_request", (await dan.SendAsync("POST", $"bottles/{id}/pass-on", new { handle = ana.Handle })).Verdict);
        Assert.Equal("409 conflict", (await cem.SendAsync("POST", $"bottles/{id}/decline", new { })).Verdict);
    }

    [Fact]
    public async Task A_skill_that_is_hidden_later_is_told_to_its_person_only()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var tag = NewTag();
        await bob.PutAsync($"me/skills/{tag}", new { level = "masters" });
        var id = await ThrowAsync(ana, "Who knows?", tag);

        await bob.PutAsync($"me/skills/{tag}", new { level = "masters", audience = "me" });

        Assert.Empty((await ana.GetAsync("bottles/" + id)).GetProperty("invited")[0].GetProperty("reasons").EnumerateArray());
        Assert.Single((await bob.GetAsync("bottles/" + id)).GetProperty("mine").GetProperty("reasons").EnumerateArray());
        // And brings no further bottles.
        Assert.DoesNotContain(await ThrowAsync(ana, "Who else knows?", tag), await BoxAsync(bob, "for-me"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Between_two_of_whom_one_blocked_the_other_no_bottle_goes(bool isAskers)
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var tag = NewTag();
        foreach (var one in new[] { bob, cem }) await one.PutAsync($"me/skills/{tag}", new { level = "masters" });
        var before = await ThrowAsync(ana, "Who knows?", tag);
        Assert.Contains(before, await BoxAsync(bob, "for-me"));

        await (isAskers ? ana : bob).PutAsync("blocks/" + (isAskers ? bob : ana).Handle);
        var after = await ThrowAsync(ana, "Who knows now?", tag);

        foreach (var id in new[] { before, after })
        {
            Assert.Equal("404 not_found", (await bob.SendAsync("GET", "bottles/" + id)).Verdict);
            foreach (var box in new[] { "for-me", "all" }) Assert.DoesNotContain(id, await BoxAsync(bob, box));
            Assert.Equal([cem.Handle], (await ana.GetAsync("bottles/" + id)).GetProperty("invited").EnumerateArray()
                .Select(one => one.GetProperty("person").Text("handle")));
            Assert.Equal(
                "404 not_found", (await cem.SendAsync("POST", $"bottles/{id}/pass-on", new { handle = bob.Handle })).Verdict);
        }

        var similar = await ana.PostAsync("bottles/similar", new { text = "who knows", tags = new[] { tag } });
        Assert.DoesNotContain(bob.Handle, similar.GetProperty("people").ToString());
    }

    [Fact]
    public async Task Only_the_asker_says_what_helped_and_may_say_otherwise()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var id = await ThrowAsync(ana, "Who knows?", NewTag());
        var answer = (await bob.PostAsync($"posts/{id}/comments", new { text = "I do." })).Text("id");
        var own = (await ana.PostAsync($"posts/{id}/comments", new { text = "Anybody?" })).Text("id");
        foreach (var door in new[] { "solve", "reopen", "capitalise", "colleague" })
        {
            var refused = await bob.SendAsync("POST", $"bottles/{id}/{door}", new { commentId = answer, title = "x", text = "y" });
            Assert.Equal($"{door} 403 forbidden", $"{door} {refused.Verdict}");
        }

        Assert.Equal("400 invalid_request", (await ana.SendAsync("POST", $"bottles/{id}/solve", new { commentId = own })).Verdict);
        Assert.Equal("404 not_found", (await ana.SendAsync("POST", $"bottles/{id}/solve", new { commentId = "1" })).Verdict);
        await ana.PostAsync($"bottles/{id}/solve", new { commentId = answer });
        var opened = await ana.PostAsync($"bottles/{id}/reopen", new { });
        Assert.Equal("floating", opened.Text("state"));
        Assert.Empty(Outcomes(opened));
        Assert.False(opened.TryGetProperty("solvedBy", out _));
    }

    [Fact]
    public async Task A_bottle_that_is_thrown_twice_under_one_key_is_one()
    {
        var ana = await server.JoinAsync();
        var body = new { text = "Who knows?", tags = new[] { NewTag() } };

        var first = (await ana.SendAsync("POST", "bottles", body, "key")).Done();
        var second = (await ana.SendAsync("POST", "bottles", body, "key")).Done();

        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Equal([first.Text("id")], await BoxAsync(ana, "mine"));
    }

    [Fact]
    public async Task A_bottle_that_is_taken_back_is_gone_for_everybody()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var tag = NewTag();
        await bob.PutAsync($"me/skills/{tag}", new { level = "masters" });
        var id = await ThrowAsync(ana, "Never mind?", tag);
        Assert.Equal("403 forbidden", (await bob.SendAsync("DELETE", "bottles/" + id)).Verdict);

        await ana.DeleteAsync("bottles/" + id);

        foreach (var one in new[] { ana, bob })
        {
            Assert.Equal("404 not_found", (await one.SendAsync("GET", "bottles/" + id)).Verdict);
            Assert.Equal("404 not_found", (await one.SendAsync("GET", "posts/" + id)).Verdict);
            foreach (var box in new[] { "for-me", "mine", "all" }) Assert.DoesNotContain(id, await BoxAsync(one, box));
        }
    }

    [Fact]
    public async Task Bad_questions_are_refused()
    {
        var ana = await server.JoinAsync();
        foreach (var (verdict, body) in new (string, object)[]
        {
            ("422 empty_text", new { text = " " }),
            ("422 invalid_text", new { text = "x", tags = new[] { "two words" } }),
            ("422 too_many", new { text = "x", tags = Enumerable.Range(0, 11).Select(n => $"t{n}") }),
            ("422 too_long", new { text = new string('x', 9_999), tags = new[] { "tag" } }),
            ("404 not_found", new { text = "x", community = "no-such-place" }),
            ("400 invalid_json", new { text = "x", tags = 1 }),
        })
        {
            Assert.Equal(verdict, (await ana.SendAsync("POST", "bottles", body)).Verdict);
        }

        Assert.Equal("422 invalid_kind", (await ana.SendAsync("GET", "bottles?box=nothing")).Verdict);
        Assert.Equal("400 invalid_cursor", (await ana.SendAsync("GET", "bottles?before=forged")).Verdict);
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", "bottles/tags/two%20words")).Verdict);
    }

    [Fact]
    public async Task Boxes_are_paged()
    {
        var ana = await server.JoinAsync();
        var thrown = new List<string>();
        for (var n = 0; n < 5; n++) thrown.Insert(0, await ThrowAsync(ana, $"Question {n}", NewTag()));

        Assert.Equal(thrown, await ana.WalkAsync("bottles?box=mine", "id", "before", 2));
    }

    [Fact]
    public async Task Tags_are_followed_and_unfollowed()
    {
        var ana = await server.JoinAsync();
        await ana.PutAsync("bottles/tags/Seals");
        await ana.PutAsync("bottles/tags/seals");
        await ana.PutAsync("bottles/tags/doors");
        Assert.Equal(["doors", "seals"], (await ana.GetAsync("bottles/tags")).GetProperty("items").EnumerateArray().Select(t => t.GetString()));
        await ana.DeleteAsync("bottles/tags/doors");
        Assert.Equal(["seals"], (await ana.GetAsync("bottles/tags")).GetProperty("items").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task Without_a_translator_there_is_a_clear_answer()
    {
        var ana = await server.JoinAsync();
        var id = await ThrowAsync(ana, "Who knows?", NewTag());

        Assert.Equal("501 translation_off", (await ana.SendAsync("GET", $"bottles/{id}/translation?to=fr")).Verdict);
        Assert.Equal("422 invalid_kind", (await ana.SendAsync("GET", $"bottles/{id}/translation?to=francais")).Verdict);
        Assert.Equal("404 not_found", (await ana.SendAsync("GET", $"bottles/{id}/translation?to=fr&comment=1")).Verdict);
    }

    private static string NewTag() => "tag" + Guid.NewGuid().ToString("N")[..10];

    private static async Task<string> ThrowAsync(Member asker, string text, string tag) =>
        (await asker.PostAsync("bottles", new { text, tags = new[] { tag } })).Text("id");

    private static async Task<string[]> BoxAsync(Member who, string box) =>
        [.. (await who.GetAsync("bottles?limit=100&box=" + box)).GetProperty("items").EnumerateArray().Select(one => one.Text("id"))];

    private static string[] Outcomes(JsonElement bottle) =>
        [.. bottle.GetProperty("outcomes").EnumerateArray().Select(one => one.GetString()!)];
}
