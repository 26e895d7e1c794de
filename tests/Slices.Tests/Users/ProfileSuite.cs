using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Users;

/// <summary>What profiles hold, on any database.</summary>
public abstract class ProfileSuite(OneServer server)
{
    [Fact]
    public async Task A_profile_keeps_every_field_and_gives_it_back()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(bob);
        await FillAsync(ana);

        foreach (var page in new[] { await ana.GetAsync("me"), await bob.GetAsync("users/" + ana.Handle) })
        {
            Assert.Equal(
                ("Fitter", "Doors", "Flins", "France", "Hi", "+33 (1) 02-03", "ana@work.example"),
                (page.Text("jobTitle"), page.Text("entity"), page.Text("site"), page.Text("country"), page.Text("bio"),
                    page.Text("phone"), page.Text("contactEmail")));
            // The same item twice, but for case and accents, is kept once, as it was written first.
            Assert.Equal("[\"Français\",\"日本語\"]", page.GetProperty("languages").GetRawText());
            Assert.Equal("[\"Clio 4\"]", page.GetProperty("projects").GetRawText());
            Assert.Equal("[\"Bikes\",\"Trains\"]", page.GetProperty("interests").GetRawText());
        }

        (await ana.SendAsync("PATCH", "me", new { languages = Array.Empty<string>(), phone = "" })).Done();
        var emptied = await bob.GetAsync("users/" + ana.Handle);
        Assert.Equal(("", "[]"), (emptied.Text("phone"), emptied.GetProperty("languages").GetRawText()));
        Assert.Equal("ana@work.example", emptied.Text("contactEmail"));
    }

    [Fact]
    public async Task A_profile_counts_as_filled_by_the_documented_rule()
    {
        var ana = await server.JoinAsync();
        Assert.Equal((0, false), await FilledAsync());

        await FillAsync(ana);
        Assert.Equal((70, true), await FilledAsync());
        Assert.Equal("[\"skills\",\"photo\"]", await MissingAsync());
        await ana.PortraitAsync();
        Assert.Equal((80, true), await FilledAsync());

        // Who sees a part makes no difference.
        (await ana.SendAsync("PATCH", "me", new { audiences = new { bio = "me", entity = "me" } })).Done();
        Assert.Equal((80, true), await FilledAsync());

        foreach (var skill in new[] { "a", "b" }) await ana.PutAsync("me/skills/" + skill, new { level = "learns" });
        Assert.Equal((80, true), await FilledAsync());
        await ana.PutAsync("me/skills/c", new { level = "learns", audience = "me" });
        Assert.Equal((100, true), await FilledAsync());
        Assert.Equal("[]", await MissingAsync());

        // One of two ways to be reached is enough.
        (await ana.SendAsync("PATCH", "me", new { phone = "", jobTitle = "", bio = "", entity = "", country = "" })).Done();
        Assert.Equal((65, false), await FilledAsync());
        Assert.Equal("[\"jobTitle\",\"bio\",\"entity\",\"country\"]", await MissingAsync());

        async Task<JsonElement> CompletenessAsync() => (await ana.GetAsync("me")).GetProperty("completeness");
        async Task<string> MissingAsync() => (await CompletenessAsync()).GetProperty("missing").GetRawText();
        async Task<(int, bool)> FilledAsync()
        {
            var filled = await CompletenessAsync();
            return (filled.GetProperty("percent").GetInt32(), filled.GetProperty("isFilled").GetBoolean());
        }
    }

    [Fact]
    public async Task A_person_reads_the_own_changes_and_nobody_elses()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        (await ana.SendAsync("PATCH", "me", new { jobTitle = "Fitter" })).Done();
        (await ana.SendAsync("PATCH", "me", new { jobTitle = "Fitter" })).Done();
        (await ana.SendAsync("PATCH", "me", new { jobTitle = "Welder", audiences = new { jobTitle = "me" } })).Done();
        await ana.PutAsync("me/skills/Seals", new { level = "masters" });
        (await ana.SendAsync("PATCH", "me", new { bio = new string('x', 500) })).Done();

        var history = await ana.GetAsync("me/history");
        Assert.Equal(
            ["bio value ''", "skills value ''", "jobTitle audience 'everyone'", "jobTitle value 'Fitter'", "jobTitle value ''"],
            history.GetProperty("items").EnumerateArray()
                .Select(one => $"{one.Text("field")} {one.Text("kind")} '{one.Text("before")}'"));
        Assert.Equal(new string('x', 200), history.GetProperty("items")[0].Text("after"));
        Assert.Equal(
            history.Words("id"), await ana.WalkAsync("me/history", "id", "after", 2));
        Assert.Empty((await bob.GetAsync("me/history")).Words("id"));
    }

    [Fact]
    public async Task Skills_are_declared_changed_and_removed_by_their_person()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var made = await ana.PutAsync("me/skills/Door%20Seals", new { level = "learns" });
        Assert.Equal(
            ("door-seals", "Door Seals", "learns", "everyone"),
            (made.Text("skill"), made.Text("name"), made.Text("level"), made.Text("audience")));

        // The same skill, however it is spelt; what is not said stays.
        var changed = await ana.PutAsync("me/skills/door-seals", new { level = "teaches" });
        Assert.Equal(("Door Seals", "teaches"), (changed.Text("name"), changed.Text("level")));
        await ana.PutAsync("me/skills/ci-cd", new { name = "CI/CD", level = "masters", audience = "colleagues" });
        await ana.PutAsync("me/skills/C%2B%2B", new { level = "practises", audience = "me" });

        Assert.Equal(["door-seals", "ci-cd", "c++"], (await ana.GetAsync("me/skills")).Words("skill"));
        var seen = (await bob.GetAsync("users/" + ana.Handle)).GetProperty("skills");
        Assert.Equal("door-seals", Assert.Single(seen.EnumerateArray()).Text("skill"));
        Assert.False(seen[0].TryGetProperty("audience", out _), "Who sees it is its person's to know.");

        for (var n = 0; n < 2; n++) await ana.DeleteAsync("me/skills/door-seals");
        Assert.Equal(0, (await bob.GetAsync("users/" + ana.Handle)).GetProperty("skills").GetArrayLength());
    }

    [Fact]
    public async Task Colleagues_confirm_skills_and_nobody_else_does()
    {
        var (ana, bob, stranger) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(bob);
        await ana.PutAsync("me/skills/Seals", new { level = "masters" });
        await ana.PutAsync("me/skills/Secret", new { level = "masters", audience = "me" });
        await ana.PutAsync("me/skills/Ours", new { level = "masters", audience = "colleagues" });
        string Door(string skill) => $"users/{ana.Handle}/skills/{skill}/confirmation";

        for (var n = 0; n < 2; n++) await bob.PutAsync(Door("seals"));
        Assert.Equal(1, await CountAsync(stranger));
        Assert.Equal("[\"seals\"]", (await bob.GetAsync("users/" + ana.Handle)).GetProperty("myConfirmations").GetRawText());
        Assert.Equal("403 not_colleagues", (await stranger.SendAsync("PUT", Door("seals"))).Verdict);
        Assert.Equal("400 invalid_request", (await ana.SendAsync("PUT", Door("seals"))).Verdict);
        foreach (var (who, skill) in new[] { (bob, "secret"), (bob, "none"), (stranger, "ours"), (stranger, "none") })
        {
            foreach (var method in new[] { "PUT", "DELETE" })
                Assert.Equal("404 not_found", (await who.SendAsync(method, Door(skill))).Verdict);
            Assert.Equal("404 not_found", (await who.SendAsync("GET", Door(skill) + "s")).Verdict);
        }

        // Who confirmed is a colleague: it is told to those to whom the person shows the colleagues.
        Assert.Equal([bob.Handle], (await ana.GetAsync(Door("seals") + "s")).Words("handle"));
        Assert.Equal([bob.Handle], (await bob.GetAsync(Door("seals") + "s")).Words("handle"));
        Assert.Empty((await stranger.GetAsync(Door("seals") + "s")).Words("handle"));
        (await ana.SendAsync("PATCH", "me", new { audiences = new { colleagues = "everyone" } })).Done();
        Assert.Equal([bob.Handle], (await stranger.GetAsync(Door("seals") + "s")).Words("handle"));
        (await bob.SendAsync("PATCH", "me", new { audiences = new { colleagues = "me" } })).Done();
        Assert.Empty((await stranger.GetAsync(Door("seals") + "s")).Words("handle"));

        // Raising the level, or removing the skill, removes what was confirmed.
        await ana.PutAsync("me/skills/seals", new { level = "practises" });
        Assert.Equal(1, await CountAsync(stranger));
        await ana.PutAsync("me/skills/seals", new { level = "teaches" });
        Assert.Equal(0, await CountAsync(stranger));
        await bob.PutAsync(Door("seals"));
        await ana.DeleteAsync("me/skills/seals");
        await ana.PutAsync("me/skills/seals", new { level = "learns" });
        Assert.Equal(0, await CountAsync(stranger));

        for (var n = 0; n < 2; n++) await bob.DeleteAsync(Door("seals"));

        async Task<int> CountAsync(Member viewer) => (await viewer.GetAsync("users/" + ana.Handle)).GetProperty("skills")
            .EnumerateArray().Single(one => one.Text("skill") == "seals").GetProperty("confirmations").GetInt32();
    }

    [Fact]
    public async Task Skills_are_completed_from_what_everyone_sees()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var word = "zq" + Guid.NewGuid().ToString("N")[..8];
        foreach (var one in new[] { ana, bob }) await one.PutAsync($"me/skills/{word}-b", new { level = "learns" });
        await ana.PutAsync($"me/skills/{word}-a", new { level = "learns" });
        await bob.PutAsync($"me/skills/{word}-hidden", new { level = "learns", audience = "colleagues" });

        var found = await ana.GetAsync("skills?q=" + word.ToUpperInvariant());

        Assert.Equal([$"{word}-b", $"{word}-a"], found.Words("skill"));
        Assert.Equal(2, found.GetProperty("items")[0].GetProperty("people").GetInt32());
    }

    [Theory]
    [InlineData("PATCH", "me", """{"phone":"12a4"}""", "422 invalid_phone phone")]
    [InlineData("PATCH", "me", """{"phone":"+--"}""", "422 invalid_phone phone")]
    [InlineData("PATCH", "me", """{"phone":"1234567890123456789012345678901"}""", "422 too_long phone")]
    [InlineData("PATCH", "me", """{"contactEmail":"nobody"}""", "422 invalid_email contactEmail")]
    [InlineData("PATCH", "me", """{"languages":["fr",""]}""", "422 empty_text languages")]
    [InlineData("PATCH", "me", """{"languages":["fr",null]}""", "422 empty_text languages")]
    [InlineData("PATCH", "me", """{"projects":["a\nb"]}""", "422 invalid_text projects")]
    [InlineData("PATCH", "me", """{"interests":"bikes"}""", "400 invalid_json interests")]
    [InlineData("PATCH", "me", """{"audiences":{"bio":"friends"}}""", "422 invalid_kind audiences.bio")]
    [InlineData("PUT", "me/skills/--", """{"level":"learns"}""", "422 invalid_skill name")]
    [InlineData("PUT", "me/skills/x", """{}""", "400 invalid_request level")]
    [InlineData("PUT", "me/skills/x", """{"level":"expert"}""", "422 invalid_kind level")]
    [InlineData("PUT", "me/skills/x", """{"level":"learns","name":"y"}""", "400 invalid_request name")]
    [InlineData("PUT", "colleagues/nobody-here", null, "404 not_found ")]
    [InlineData("GET", "colleagues?state=none", null, "422 invalid_kind state")]
    [InlineData("GET", "colleagues?state=friend", null, "422 invalid_kind state")]
    [InlineData("GET", "colleagues?after=AAAA", null, "400 invalid_cursor after")]
    [InlineData("GET", "colleagues/suggestions?limit=0", null, "400 invalid_cursor limit")]
    [InlineData("GET", "me/history?after=AAAA", null, "400 invalid_cursor after")]
    public async Task Bad_input_is_refused_with_its_field(string method, string path, string? body, string expected)
    {
        var ana = await server.JoinAsync();

        var answer = await server.SendTextAsync(ana, method, path, body);

        var field = answer.Body.TryGetProperty("field", out var at) ? at.GetString() : "";
        Assert.Equal(expected, $"{answer.Verdict} {field}");
    }

    [Fact]
    public async Task Lists_have_limits()
    {
        var ana = await server.JoinAsync();
        var many = Enumerable.Range(0, 31).Select(n => "p" + n).ToArray();
        Assert.Equal("422 too_many", (await ana.SendAsync("PATCH", "me", new { projects = many })).Verdict);
        (await ana.SendAsync("PATCH", "me", new { projects = many[1..] })).Done();
        for (var n = 0; n < 50; n++) await ana.PutAsync("me/skills/s" + n, new { level = "learns" });
        Assert.Equal("422 too_many", (await ana.SendAsync("PUT", "me/skills/s50", new { level = "learns" })).Verdict);
        await ana.PutAsync("me/skills/s49", new { level = "masters" });
    }

    private static async Task FillAsync(Member who) => (await who.SendAsync("PATCH", "me", new
    {
        jobTitle = "Fitter",
        entity = "Doors",
        site = "Flins",
        country = "France",
        bio = "Hi",
        phone = "+33 (1) 02-03",
        contactEmail = "ana@work.example",
        languages = new[] { "Français", "francais", "日本語" },
        projects = new[] { "Clio 4" },
        interests = new[] { "Bikes", "Trains" },
    })).Done();
}
