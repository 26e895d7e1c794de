using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Communities;

[Collection(Servers.Sqlite)]
public sealed class Communities_let_people_in_and_out(OneServer server)
{
    [Fact]
    public async Task A_request_is_made_withdrawn_refused_and_approved()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        for (var n = 0; n < 2; n++) Assert.Equal("requested", await JoinAsync(bob, slug));
        Assert.Equal([bob.Handle], (await ana.GetAsync($"communities/{slug}/members?state=requested")).Words("handle"));
        Assert.Equal("none", (await bob.DeleteAsync($"communities/{slug}/membership")).Text("state"));
        await JoinAsync(bob, slug);
        await ana.DeleteAsync($"communities/{slug}/members/{bob.Handle}");
        Assert.Equal("none", (await bob.GetAsync("communities/" + slug)).Text("myState"));
        await JoinAsync(bob, slug);
        var approved = await ana.PutAsync($"communities/{slug}/members/{bob.Handle}", new { state = "member" });

        Assert.Equal(("member", "member"), (approved.Text("state"), approved.Text("role")));
        Assert.Equal(2, (await bob.GetAsync("communities/" + slug)).GetProperty("memberCount").GetInt32());
    }

    [Fact]
    public async Task An_invitation_is_declined_taken_back_and_accepted()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("closed");
        foreach (var end in new[] { "decline", "take back" })
        {
            await ana.PutAsync($"communities/{slug}/members/{bob.Handle}", new { state = "invited" });
            Assert.Equal("invited", (await bob.GetAsync("communities/" + slug)).Text("myState"));
            Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"communities/{slug}/posts")).Verdict);
            if (end == "decline") await bob.DeleteAsync($"communities/{slug}/membership");
            else await ana.DeleteAsync($"communities/{slug}/members/{bob.Handle}");
            Assert.Equal("404 not_found", (await bob.SendAsync("GET", "communities/" + slug)).Verdict);
            Assert.Equal("404 not_found", (await bob.SendAsync("PUT", $"communities/{slug}/membership")).Verdict);
        }

        await ana.AdmitAsync(slug, bob);
        Assert.Equal([ana.Handle, bob.Handle], await ana.WalkAsync($"communities/{slug}/members", "handle", "after", 1));
        await bob.DeleteAsync($"communities/{slug}/membership");
        Assert.Equal("404 not_found", (await bob.SendAsync("GET", "communities/" + slug)).Verdict);
    }

    [Fact]
    public async Task Who_asked_before_a_community_became_public_gets_in()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        await JoinAsync(bob, slug);
        (await ana.SendAsync("PATCH", "communities/" + slug, new { access = "public" })).Done();

        Assert.Equal("member", await JoinAsync(bob, slug));
        Assert.Equal(2, (await ana.GetAsync("communities/" + slug)).GetProperty("memberCount").GetInt32());
    }

    [Fact]
    public async Task The_last_owner_stays_until_there_is_another()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        await JoinAsync(bob, slug);
        Assert.Equal("409 last_owner", (await ana.SendAsync("DELETE", $"communities/{slug}/membership")).Verdict);
        Assert.Equal("409 last_owner", (await ana.SendAsync(
            "PUT", $"communities/{slug}/members/{ana.Handle}", new { role = "member" })).Verdict);
        Assert.Equal("409 last_owner", (await ana.SendAsync("DELETE", $"communities/{slug}/members/{ana.Handle}")).Verdict);

        await ana.PutAsync($"communities/{slug}/members/{bob.Handle}", new { role = "owner" });
        await ana.DeleteAsync($"communities/{slug}/membership");

        Assert.Equal("owner", (await bob.GetAsync("communities/" + slug)).Text("myRole"));
    }

    [Fact]
    public async Task Two_owners_who_leave_at_once_leave_one()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        await JoinAsync(bob, slug);
        await ana.PutAsync($"communities/{slug}/members/{bob.Handle}", new { role = "owner" });

        var both = await Task.WhenAll(
            ana.SendAsync("DELETE", $"communities/{slug}/membership"), bob.SendAsync("DELETE", $"communities/{slug}/membership"));

        Assert.Equal(["200", "409 last_owner"], both.Select(answer => answer.Verdict).Order());
    }

    [Fact]
    public async Task A_slug_is_taken_once_even_when_asked_for_at_once()
    {
        var ana = await server.JoinAsync();
        var slug = "clash-" + Guid.NewGuid().ToString("N")[..8];
        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ana.SendAsync(
            "POST", "communities", new { name = "Clash", slug, access = "public", type = "project" })));
        Assert.Equal(
            ["201", "409 slug_taken", "409 slug_taken", "409 slug_taken", "409 slug_taken"], all.Select(one => one.Verdict).Order());
    }

    [Fact]
    public async Task Who_did_not_ask_is_invited_and_not_put_in()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        foreach (var (body, verdict) in new (object, string)[]
        {
            (new { state = "member" }, "409 conflict"), (new { role = "animator" }, "404 not_found"),
            (new { state = "requested" }, "422 invalid_kind"), (new { }, "400 invalid_request"),
            (new { state = "member", role = "owner" }, "400 invalid_request"),
        })
        {
            Assert.Equal(verdict, (await ana.SendAsync("PUT", $"communities/{slug}/members/{bob.Handle}", body)).Verdict);
        }
    }

    private static async Task<string> JoinAsync(Member who, string slug) =>
        (await who.PutAsync($"communities/{slug}/membership")).Text("state");

    [Fact]
    public async Task A_name_that_another_community_has_gets_an_address_of_its_own_whether_or_not_one_may_see_that_one()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var name = "Seals " + Guid.NewGuid().ToString("N")[..8];
        var hidden = await ana.FoundAsync("closed", name);

        var second = await bob.FoundAsync("public", name);
        var third = await bob.FoundAsync("public", name);

        Assert.Equal([hidden + "-2", hidden + "-3"], [second, third]);
    }
}
