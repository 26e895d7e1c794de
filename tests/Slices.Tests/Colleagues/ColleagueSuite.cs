using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Colleagues;

/// <summary>Who is whose colleague, on any database.</summary>
public abstract class ColleagueSuite(OneServer server)
{
    [Fact]
    public async Task Asking_and_accepting_makes_colleagues_both_ways()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());

        for (var n = 0; n < 2; n++) Assert.Equal("asked", (await ana.PutAsync("colleagues/" + bob.Handle)).Text("state"));
        Assert.Equal(("asked", "asking"), await StatesAsync(ana, bob));
        Assert.Equal([bob.Handle], (await ana.GetAsync("colleagues?state=asked")).Words("handle"));
        Assert.Equal([ana.Handle], (await bob.GetAsync("colleagues?state=asking")).Words("handle"));
        Assert.Empty((await ana.GetAsync("colleagues")).Words("handle"));

        // Asking who asks one is accepting.
        for (var n = 0; n < 2; n++) Assert.Equal("colleague", (await bob.PutAsync("colleagues/" + ana.Handle)).Text("state"));
        Assert.Equal(("colleague", "colleague"), await StatesAsync(ana, bob));
        Assert.Equal([bob.Handle], (await ana.GetAsync("colleagues")).Words("handle"));
        Assert.Equal([ana.Handle], (await bob.GetAsync("colleagues")).Words("handle"));
        Assert.Empty((await bob.GetAsync("colleagues?state=asking")).Words("handle"));

        // To follow is another thing.
        Assert.False((await ana.GetAsync("users/" + bob.Handle)).GetProperty("isFollowing").GetBoolean());

        for (var n = 0; n < 2; n++) Assert.Equal("none", (await bob.DeleteAsync("colleagues/" + ana.Handle)).Text("state"));
        Assert.Equal(("none", "none"), await StatesAsync(ana, bob));
        Assert.Equal("asked", (await ana.PutAsync("colleagues/" + bob.Handle)).Text("state"));
    }

    [Fact]
    public async Task Two_who_ask_each_other_at_once_are_colleagues()
    {
        for (var n = 0; n < 5; n++)
        {
            var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());

            await Task.WhenAll(ana.PutAsync("colleagues/" + bob.Handle), bob.PutAsync("colleagues/" + ana.Handle));

            Assert.Equal(("colleague", "colleague"), await StatesAsync(ana, bob));
        }
    }

    [Fact]
    public async Task Who_declined_is_left_alone_but_may_ask_and_who_withdrew_may_ask_again()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await ana.PutAsync("colleagues/" + bob.Handle);
        await ana.DeleteAsync("colleagues/" + bob.Handle);
        Assert.Equal(("none", "none"), await StatesAsync(ana, bob));
        await ana.PutAsync("colleagues/" + bob.Handle);

        await bob.DeleteAsync("colleagues/" + ana.Handle);

        Assert.Equal(("none", "none"), await StatesAsync(ana, bob));
        var again = await ana.SendAsync("PUT", "colleagues/" + bob.Handle);
        Assert.Equal("409 recently_declined", again.Verdict);
        Assert.InRange(again.Body.GetProperty("retryAfter").GetInt32(), 29 * 24 * 3600, 30 * 24 * 3600);
        Assert.Equal("asked", (await bob.PutAsync("colleagues/" + ana.Handle)).Text("state"));
        Assert.Equal("colleague", (await ana.PutAsync("colleagues/" + bob.Handle)).Text("state"));
    }

    [Fact]
    public async Task One_is_not_ones_own_colleague() => Assert.Equal(
        "400 invalid_request", await VerdictAsync(await server.JoinAsync()));

    [Fact]
    public async Task The_contact_list_is_paged_searched_and_filtered()
    {
        var ana = await server.JoinAsync();
        var people = new List<Member>();
        for (var n = 0; n < 5; n++)
        {
            var one = await server.JoinAsync();
            (await one.SendAsync("PATCH", "me", new
            {
                name = n % 2 == 0 ? "Éva Same" : "Bob Other",
                entity = n < 2 ? "Doors" : "Seals",
                site = "Flins",
                country = n == 4 ? "Brazil" : "France",
                audiences = n == 1 ? new { entity = "me" } : null,
            })).Done();
            await ana.BefriendAsync(one);
            people.Add(one);
        }

        Assert.Equal(
            people.Select(one => one.Handle).Order(),
            (await ana.WalkAsync("colleagues", "handle", "after", 2)).Order());
        Assert.Equal(3, (await ana.GetAsync("colleagues?q=eva")).Words("handle").Length);
        Assert.Equal(2, (await ana.GetAsync("colleagues?q=OTH")).Words("handle").Length);
        Assert.Equal([people[4].Handle], (await ana.GetAsync("colleagues?country=Brazil&site=Flins")).Words("handle"));
        // A hidden unit is found no more than an empty one.
        Assert.Equal([people[0].Handle], (await ana.GetAsync("colleagues?unit=Doors")).Words("handle"));
    }

    [Fact]
    public async Task The_contact_list_and_its_export_are_filtered_by_skill()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        foreach (var one in (Member[])[bob, cem]) await ana.BefriendAsync(one);
        await bob.PutAsync("me/skills/Door%20seals", new { level = "masters", audience = "colleagues" });
        await cem.PutAsync("me/skills/door-seals", new { level = "learns", audience = "me" });
        await cem.PutAsync("me/skills/Welding", new { level = "learns" });
        var dan = await server.JoinAsync();
        await dan.PutAsync("me/skills/Door%20seals", new { level = "masters", audience = "colleagues" });
        await dan.PutAsync("me/skills/Welding", new { level = "masters" });
        await dan.PutAsync("colleagues/" + ana.Handle);

        foreach (var written in (string[])["door-seals", "DOOR%20Seals"])
            Assert.Equal([bob.Handle], (await ana.GetAsync("colleagues?skill=" + written)).Words("handle"));
        Assert.Equal([cem.Handle], (await ana.GetAsync("colleagues?skill=welding")).Words("handle"));
        // What only colleagues see is not told of who asks to be one.
        Assert.Empty((await ana.GetAsync("colleagues?state=asking&skill=door-seals")).Words("handle"));
        Assert.Equal([dan.Handle], (await ana.GetAsync("colleagues?state=asking&skill=welding")).Words("handle"));
        Assert.Equal(["door-seals", "welding"], (await ana.GetAsync("colleagues/skills")).Words("skill"));
        Assert.Equal("422 invalid_skill", (await ana.SendAsync("GET", "colleagues?skill=!!")).Verdict);

        var cards = await ana.Http.GetStringAsync(new Uri(server.Silo.Address, "api/v1/colleagues.vcf?skill=door-seals"));
        Assert.Contains(bob.Handle, cards, StringComparison.Ordinal);
        Assert.DoesNotContain(cem.Handle, cards, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_list_is_exported_as_vcards()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        (await bob.SendAsync("PATCH", "me", new
        {
            name = "Bob, the \\ one; " + new string('é', 40),
            phone = "+33 1 02",
            contactEmail = "bob@work.example",
            entity = "Doors",
            audiences = new { entity = "me" },
        })).Done();
        await ana.BefriendAsync(bob);

        using var response = await ana.Http.GetAsync(new Uri(server.Silo.Address, "api/v1/colleagues.vcf"));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/vcard; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(
            [
                "BEGIN:VCARD", "VERSION:4.0", $"UID;VALUE=text:{bob.Handle}",
                @"FN:Bob\, the \\ one\; " + new string('é', 40), "TEL;VALUE=text;TYPE=work:+33 1 02",
                "EMAIL;TYPE=work:bob@work.example", "END:VCARD", "",
            ],
            lines);
        Assert.Equal("", await ana.Http.GetStringAsync(new Uri(server.Silo.Address, "api/v1/colleagues.vcf?q=zzz")));
    }

    [Fact]
    public async Task Suggestions_say_why_and_follow_what_changes()
    {
        var (ana, hub, carl) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var skill = "zq" + Guid.NewGuid().ToString("N")[..8];
        var unit = "Unit " + skill;
        Assert.Equal("[]", await ReasonsAsync());

        await ana.BefriendAsync(hub);
        await carl.BefriendAsync(hub);
        Assert.Equal("common-colleagues 1 []", await ReasonsAsync());

        foreach (var one in new[] { ana, carl }) await one.PutAsync("me/skills/" + skill, new { level = "learns" });
        foreach (var one in new[] { ana, carl }) (await one.SendAsync("PATCH", "me", new { entity = unit })).Done();
        Assert.Equal(
            $"common-colleagues 1 []|shared-skills 1 [\"{skill}\"]|same-unit 1 [\"{unit}\"]", await ReasonsAsync());

        // What is hidden is no reason, whoever hides it.
        await carl.PutAsync("me/skills/" + skill, new { audience = "colleagues" });
        (await carl.SendAsync("PATCH", "me", new { audiences = new { entity = "colleagues" } })).Done();
        Assert.Equal("common-colleagues 1 []", await ReasonsAsync());
        (await hub.SendAsync("PATCH", "me", new { audiences = new { colleagues = "me" } })).Done();
        Assert.Equal("[]", await ReasonsAsync());
        (await hub.SendAsync("PATCH", "me", new { audiences = new { colleagues = "everyone" } })).Done();
        (await carl.SendAsync("PATCH", "me", new { audiences = new { colleagues = "me" } })).Done();
        Assert.Equal("[]", await ReasonsAsync());
        (await carl.SendAsync("PATCH", "me", new { audiences = new { colleagues = "colleagues" } })).Done();

        for (var n = 0; n < 2; n++) await ana.PutAsync($"colleagues/suggestions/{carl.Handle}/dismissed");
        Assert.Equal("[]", await ReasonsAsync());
        for (var n = 0; n < 2; n++) await ana.DeleteAsync($"colleagues/suggestions/{carl.Handle}/dismissed");
        Assert.Equal("common-colleagues 1 []", await ReasonsAsync());
        await ana.PutAsync("colleagues/" + carl.Handle);
        Assert.Equal("[]", await ReasonsAsync());
        Assert.Equal(
            "404 not_found", (await ana.SendAsync("PUT", $"colleagues/suggestions/{ana.Handle}/dismissed")).Verdict);

        async Task<string> ReasonsAsync()
        {
            var page = await ana.GetAsync("colleagues/suggestions?limit=100");
            var reasons = page.GetProperty("items").EnumerateArray()
                .Where(item => item.GetProperty("person").Text("handle") == carl.Handle)
                .SelectMany(item => item.GetProperty("reasons").EnumerateArray())
                .Select(one => $"{one.Text("kind")} {one.GetProperty("count")} {one.GetProperty("names").GetRawText()}")
                .ToList();
            return reasons.Count == 0 ? "[]" : string.Join('|', reasons);
        }
    }

    [Fact]
    public async Task A_list_of_colleagues_is_shown_to_whom_its_person_chose()
    {
        var (ana, bob, carl, dan) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(bob);
        await ana.BefriendAsync(carl);
        var both = string.Join(' ', new[] { bob.Handle, carl.Handle }.Order());

        // Colleagues, as long as nothing is said.
        Assert.Equal((both, both, ""), (await OfAsync(ana), await OfAsync(bob), await OfAsync(dan)));
        (await ana.SendAsync("PATCH", "me", new { audiences = new { colleagues = "everyone" } })).Done();
        Assert.Equal(both, await OfAsync(dan));
        // Who shows theirs to nobody is hidden in others' lists, but for the two.
        (await carl.SendAsync("PATCH", "me", new { audiences = new { colleagues = "me" } })).Done();
        Assert.Equal((both, both, bob.Handle), (await OfAsync(ana), await OfAsync(carl), await OfAsync(dan)));
        (await ana.SendAsync("PATCH", "me", new { audiences = new { colleagues = "me" } })).Done();
        Assert.Equal((both, "", ""), (await OfAsync(ana), await OfAsync(bob), await OfAsync(dan)));

        async Task<string> OfAsync(Member viewer) =>
            string.Join(' ', (await viewer.GetAsync($"users/{ana.Handle}/colleagues")).Words("handle").Order());
    }

    /// <summary>More at once than a server has workers for these lists, each of which asks another list.</summary>
    [Fact]
    public async Task Many_who_read_and_ask_at_once_are_all_answered()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(bob);
        var many = 4 * Environment.ProcessorCount;

        var answers = await Task.WhenAll(Enumerable.Range(0, many).SelectMany(_ => new[]
        {
            ana.SendAsync("GET", $"users/{bob.Handle}/colleagues"),
            bob.SendAsync("GET", $"users/{ana.Handle}/colleagues"),
            ana.SendAsync("PUT", $"colleagues/suggestions/{bob.Handle}/dismissed"),
            bob.SendAsync("PUT", "colleagues/" + ana.Handle),
        }));

        Assert.All(answers, answer => Assert.StartsWith("20", answer.Verdict, StringComparison.Ordinal));
    }

    private static async Task<string> VerdictAsync(Member ana) =>
        (await ana.SendAsync("PUT", "colleagues/" + ana.Handle)).Verdict;

    private static async Task<(string, string)> StatesAsync(Member ana, Member bob) => (
        (await ana.GetAsync("users/" + bob.Handle)).Text("colleague"),
        (await bob.GetAsync("users/" + ana.Handle)).Text("colleague"));
}
