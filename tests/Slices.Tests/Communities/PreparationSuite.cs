using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Communities;

/// <summary>A community that is prepared before it opens, on any database.</summary>
public abstract class PreparationSuite(OneServer server)
{
    [Theory]
    [InlineData("public")]
    [InlineData("private")]
    [InlineData("closed")]
    public async Task What_is_prepared_is_there_for_those_let_in_and_for_nobody_else_until_it_opens(string access)
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var word = "prepared" + Guid.NewGuid().ToString("N")[..8];
        var made = await PrepareAsync(ana, access, word);
        var slug = made.Text("slug");
        Assert.Equal(("to-be-created", "closed", access), (made.Text("state"), made.Text("access"), made.Text("opensAs")));
        await ana.AdmitAsync(slug, bob);
        var post = await bob.PublishAsync($"The first word of {word}", slug);

        foreach (var path in new[] { $"communities/{slug}", $"communities/{slug}/posts", $"posts/{post}" })
            Assert.Equal("404 not_found", (await cem.SendAsync("GET", path)).Verdict);
        Assert.Equal("404 not_found", (await cem.SendAsync("PUT", $"communities/{slug}/membership")).Verdict);
        Assert.Equal("404 not_found", (await cem.SendAsync("POST", $"communities/{slug}/open")).Verdict);
        Assert.Equal("403 forbidden", (await bob.SendAsync("POST", $"communities/{slug}/open")).Verdict);
        Assert.Empty((await cem.GetAsync($"communities?q={word}")).Words("slug"));
        Assert.Empty((await cem.GetAsync($"search?kind=posts&q={word}")).GetProperty("posts").EnumerateArray());

        for (var n = 0; n < 2; n++)
        {
            var open = await ana.PostAsync($"communities/{slug}/open", new { });
            Assert.Equal(("active", access), (open.Text("state"), open.Text("access")));
        }

        Assert.Equal(access == "closed" ? "404 not_found" : "200", (await cem.SendAsync("GET", $"communities/{slug}")).Verdict);
        Assert.Equal(access == "public" ? "200" : "404 not_found", (await cem.SendAsync("GET", $"posts/{post}")).Verdict);
        Assert.Equal(access == "closed" ? [] : [slug], (await cem.GetAsync($"communities?q={word}")).Words("slug"));
    }

    [Fact]
    public async Task Its_owner_may_change_what_it_will_be_and_nothing_opens_by_that()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = (await PrepareAsync(ana, "closed", "Workshop")).Text("slug");
        await ana.AdmitAsync(slug, bob);
        await ana.PutAsync($"communities/{slug}/members/{bob.Handle}", new { role = "animator" });

        Assert.Equal(
            "403 forbidden", (await bob.SendAsync("PATCH", $"communities/{slug}", new { access = "public" })).Verdict);
        var changed = (await ana.SendAsync("PATCH", $"communities/{slug}", new { access = "public" })).Done();

        Assert.Equal(("closed", "public"), (changed.Text("access"), changed.Text("opensAs")));
        Assert.Equal("404 not_found", (await cem.SendAsync("GET", $"communities/{slug}")).Verdict);
    }

    [Fact]
    public async Task Archiving_and_reactivating_opens_nothing_and_an_archived_one_is_not_opened()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = (await PrepareAsync(ana, "public", "Never mind")).Text("slug");

        await ana.PutAsync($"communities/{slug}/archive");
        Assert.Equal("409 archived", (await ana.SendAsync("POST", $"communities/{slug}/open")).Verdict);
        Assert.Equal("to-be-created", (await ana.DeleteAsync($"communities/{slug}/archive")).Text("state"));

        Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"communities/{slug}")).Verdict);
    }

    [Fact]
    public async Task Who_is_in_it_is_told_to_look_again_when_it_opens()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = (await PrepareAsync(ana, "public", "Soon")).Text("slug");
        await ana.AdmitAsync(slug, bob);
        await using var hub = await bob.ConnectAsync();
        await hub.WatchAsync("community:" + slug);

        await ana.PostAsync($"communities/{slug}/open", new { });

        // Who may read what changed: the snapshot is to be read again.
        var told = await hub.NextAsync();
        while (told.Target != "gap") told = await hub.NextAsync();
        Assert.Equal(("community:" + slug, "changed"), (told.Text("topic"), told.Text("reason")));
        var community = await bob.GetAsync("communities/" + slug);
        Assert.Equal(("active", "public"), (community.Text("state"), community.Text("access")));
    }

    private static async Task<JsonElement> PrepareAsync(Member owner, string access, string name) =>
        await owner.PostAsync("communities", new
        {
            name = $"{name} {Guid.NewGuid().ToString("N")[..6]}",
            access,
            type = "project",
            isPrepared = true,
        });
}
