using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Communities;

/// <summary>Inviting and admitting many, passing a community on, and ending it, on any database.</summary>
public abstract class CommunityAnimationSuite(OneServer server)
{
    [Fact]
    public async Task A_list_of_addresses_tells_an_animator_nothing_of_who_has_an_account()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("closed");
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("community:" + slug);

        var nobody = await InviteAsync(ana, slug, new { emails = "nobody@example.org" });
        var somebody = await InviteAsync(ana, slug, new { emails = $"Bob <{bob.Handle}@EXAMPLE.org>" });

        Assert.Equal("""{"understood":1,"hasMore":false}""", nobody);
        Assert.Equal(nobody, somebody);
        Assert.Equal("invited", (await bob.GetAsync("communities/" + slug)).Text("myState"));
        // Nothing that the animator can read, do or hear is other than for somebody without an invitation.
        Assert.Empty((await ana.GetAsync($"communities/{slug}/members?state=invited")).Words("handle"));
        foreach (var body in new object[] { new { state = "member" }, new { role = "animator" } })
        {
            var answers = new List<string>();
            foreach (var one in new[] { bob, cem })
                answers.Add((await ana.SendAsync("PUT", $"communities/{slug}/members/{one.Handle}", body)).Verdict);
            Assert.Single(answers.Distinct());
        }

        Assert.Equal("404 not_found", (await ana.SendAsync("DELETE", $"communities/{slug}/members/{bob.Handle}")).Verdict);
        await InviteAsync(ana, slug, new { emails = $"{bob.Handle}@example.org, {cem.Handle}@example.org" });
        await cem.DeleteAsync($"communities/{slug}/membership");
        (await ana.SendAsync("PATCH", "communities/" + slug, new { name = "Renamed" })).Done();
        Assert.Equal("community.updated", (await hub.NextEventAsync()).Text("type"));

        // By name it is an invitation like any other.
        await ana.PutAsync($"communities/{slug}/members/{cem.Handle}", new { state = "invited" });
        Assert.Equal([cem.Handle], (await ana.GetAsync($"communities/{slug}/members?state=invited")).Words("handle"));
        Assert.Equal("member", (await bob.PutAsync($"communities/{slug}/membership")).Text("state"));
        Assert.Equal(
            [ana.Handle, bob.Handle], (await ana.GetAsync($"communities/{slug}/members")).Words("handle"));
    }

    [Fact]
    public async Task Lines_that_are_no_addresses_are_not_understood()
    {
        var ana = await server.JoinAsync();
        var slug = await ana.FoundAsync("private");
        Assert.Equal(
            """{"understood":3,"hasMore":false}""",
            await InviteAsync(ana, slug, new
            {
                emails = "a@example.org\r\nnot an address; b@example.org,,A@example.org\n@\nCem <c@example.org>",
            }));
        Assert.Equal("""{"understood":0,"hasMore":false}""", await InviteAsync(ana, slug, new { emails = "none at all" }));
    }

    [Fact]
    public async Task A_unit_and_a_site_are_invited_as_far_as_profiles_show_them()
    {
        var (ana, shown, hidden, elsewhere, blocked, member) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(),
            await server.JoinAsync(), await server.JoinAsync());
        var unit = "Unit " + Guid.NewGuid().ToString("N")[..8];
        foreach (var one in new[] { ana, shown, elsewhere, blocked, member })
            (await one.SendAsync("PATCH", "me", new { entity = unit, site = one == elsewhere ? "Novo Mesto" : "Flins" })).Done();
        (await hidden.SendAsync("PATCH", "me", new { entity = unit, audiences = new { entity = "colleagues" } })).Done();
        await blocked.PutAsync("blocks/" + ana.Handle);
        var slug = await ana.FoundAsync("closed");
        await ana.AdmitAsync(slug, member);

        Assert.Equal("""{"understood":1,"hasMore":false}""", await InviteAsync(ana, slug, new { unit, site = "Flins" }));
        Assert.Equal([shown.Handle], (await ana.GetAsync($"communities/{slug}/members?state=invited")).Words("handle"));
        Assert.Equal("""{"understood":1,"hasMore":false}""", await InviteAsync(ana, slug, new { unit }));
        Assert.Equal(2, (await ana.GetAsync($"communities/{slug}/members?state=invited")).Words("handle").Length);
        Assert.Equal("404 not_found", (await hidden.SendAsync("GET", "communities/" + slug)).Verdict);
        Assert.Equal("404 not_found", (await blocked.SendAsync("GET", "communities/" + slug)).Verdict);
    }

    [Fact]
    public async Task An_invitation_of_many_is_of_one_kind_and_not_too_long()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        var many = string.Join('\n', Enumerable.Range(0, 201).Select(n => $"p{n}@example.org"));
        foreach (var (body, verdict) in new (object, string)[]
        {
            (new { }, "400 invalid_request"), (new { unit = "a", emails = "b@example.org" }, "400 invalid_request"),
            (new { handles = Array.Empty<string>() }, "400 invalid_request"), (new { unit = " " }, "400 invalid_request"),
            (new { handles = Enumerable.Repeat("x", 201) }, "422 too_many"), (new { emails = many }, "422 too_many"),
            (new { emails = new string('x', 30_001) }, "422 too_long"), (new { unit = "a\0b" }, "422 invalid_text"),
            (new { handles = new[] { "no-such-person", ana.Handle, bob.Handle, bob.Handle } }, "200"),
        })
        {
            Assert.Equal(verdict, (await ana.SendAsync("POST", $"communities/{slug}/invitations", body)).Verdict);
        }

        Assert.Equal([bob.Handle], (await ana.GetAsync($"communities/{slug}/members?state=invited")).Words("handle"));
    }

    [Fact]
    public async Task Several_requests_are_answered_at_once()
    {
        var ana = await server.JoinAsync();
        var slug = await ana.FoundAsync("private");
        var people = new List<Member>();
        for (var n = 0; n < 4; n++) people.Add(await server.JoinAsync());
        foreach (var one in people.Take(3)) await one.PutAsync($"communities/{slug}/membership");

        Assert.Equal(2, await SettleAsync(true, people[0], people[1], people[3]));
        Assert.Equal(0, await SettleAsync(true, people[0], people[3]));
        Assert.Equal(1, await SettleAsync(false, people[2]));

        Assert.Empty((await ana.GetAsync($"communities/{slug}/members?state=requested")).Words("handle"));
        Assert.Equal(3, (await ana.GetAsync("communities/" + slug)).GetProperty("memberCount").GetInt32());
        Assert.Equal(3, (await ana.GetAsync($"communities/{slug}/members")).Words("handle").Length);
        Assert.Equal("none", (await people[3].GetAsync("communities/" + slug)).Text("myState"));
        foreach (var body in new object[] { new { handles = new[] { "x" } }, new { isAccepted = true } })
            Assert.Equal("400 invalid_request", (await ana.SendAsync("POST", $"communities/{slug}/requests", body)).Verdict);

        async Task<int> SettleAsync(bool isAccepted, params Member[] who) => (await ana.PostAsync(
            $"communities/{slug}/requests", new { handles = who.Select(one => one.Handle), isAccepted }))
            .GetProperty("settled").GetInt32();
    }

    [Fact]
    public async Task An_owner_passes_a_community_on_and_stays_an_animator()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob);
        foreach (var handle in new[] { cem.Handle, "nobody-at-all" })
            Assert.Equal("404 not_found", (await ana.SendAsync("POST", $"communities/{slug}/transfer", new { handle })).Verdict);
        Assert.Equal("400 invalid_request", (await ana.SendAsync("POST", $"communities/{slug}/transfer", new { })).Verdict);

        var after = await ana.PostAsync($"communities/{slug}/transfer", new { handle = bob.Handle });

        Assert.Equal("animator", after.Text("myRole"));
        Assert.Equal("owner", (await bob.GetAsync("communities/" + slug)).Text("myRole"));
        Assert.Equal(
            "403 forbidden", (await ana.SendAsync("POST", $"communities/{slug}/transfer", new { handle = ana.Handle })).Verdict);
        await ana.DeleteAsync($"communities/{slug}/membership");
    }

    [Fact]
    public async Task An_archived_community_is_read_and_not_written_until_it_is_reactivated()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        await bob.PutAsync($"communities/{slug}/membership");
        var (post, other) = (await bob.PublishAsync("Still here", slug), await bob.PublishAsync("Going", slug));
        var comment = (await bob.PostAsync($"posts/{post}/comments", new { text = "Yes" })).Text("id");
        await bob.PutAsync($"posts/{post}/reactions/like");
        for (var n = 0; n < 2; n++)
            Assert.Equal("archived", (await ana.PutAsync($"communities/{slug}/archive")).Text("state"));

        var until = DateTimeOffset.UtcNow.AddDays(1);
        foreach (var (who, method, path, body) in new (Member, string, string, object?)[]
        {
            (bob, "POST", "posts", new { text = "x", community = slug }),
            (bob, "POST", "bottles", new { text = "x", community = slug }),
            (bob, "PATCH", $"posts/{post}", new { text = "x" }),
            (bob, "POST", $"posts/{post}/comments", new { text = "x" }),
            (bob, "PUT", $"posts/{post}/reactions/celebrate", null), (bob, "DELETE", $"posts/{post}/reactions/like", null),
            (cem, "PUT", $"communities/{slug}/membership", null),
            (ana, "PATCH", "communities/" + slug, new { name = "x" }),
            (ana, "PUT", $"communities/{slug}/members/{cem.Handle}", new { state = "invited" }),
            (ana, "POST", $"communities/{slug}/invitations", new { handles = new[] { cem.Handle } }),
            (ana, "POST", $"communities/{slug}/requests", new { handles = new[] { cem.Handle }, isAccepted = true }),
            (ana, "PUT", $"communities/{slug}/pins/{post}", null),
            (ana, "PUT", $"communities/{slug}/announcement", new { text = "x", until }),
            (ana, "PUT", $"communities/{slug}/welcome", new { text = "x" }),
        })
        {
            Assert.Equal($"{path} 409 archived", $"{path} {(await who.SendAsync(method, path, body)).Verdict}");
        }

        Assert.Equal("403 forbidden", (await cem.SendAsync("POST", "posts", new { text = "x", community = slug })).Verdict);
        Assert.Equal([other, post], (await cem.GetAsync($"communities/{slug}/posts")).Words("id"));
        // What people wrote stays theirs to take back, and nobody is kept in.
        await bob.DeleteAsync($"posts/{post}/comments/{comment}");
        await bob.DeleteAsync("posts/" + other);
        Assert.Equal("403 forbidden", (await bob.SendAsync("DELETE", $"communities/{slug}/archive")).Verdict);

        Assert.Equal("active", (await ana.DeleteAsync($"communities/{slug}/archive")).Text("state"));
        await bob.PublishAsync("Again", slug);
        await bob.DeleteAsync($"communities/{slug}/membership");
    }

    [Fact]
    public async Task What_is_written_while_a_community_is_archived_is_in_before_or_not_at_all()
    {
        var ana = await server.JoinAsync();
        var slug = await ana.FoundAsync("public");
        var writing = Enumerable.Range(0, 20).Select(n => ana.SendAsync("POST", "posts", new { text = $"Post {n}", community = slug }));
        var all = writing.Append(ana.SendAsync("PUT", $"communities/{slug}/archive")).ToList();
        var answers = await Task.WhenAll(all);

        Assert.All(answers[..20], answer => Assert.Contains(answer.Verdict, new[] { "201", "409 archived" }));
        var kept = (await ana.GetAsync($"communities/{slug}/posts?limit=100")).Words("id").Length;
        Assert.Equal(answers[..20].Count(answer => answer.Verdict == "201"), kept);
    }

    private static async Task<string> InviteAsync(Member animator, string slug, object body) =>
        (await animator.PostAsync($"communities/{slug}/invitations", body)).GetRawText();
}
