using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Communities;

/// <summary>Tabs, and what animators put above the feed, on any database.</summary>
public abstract class CommunityToolsSuite(OneServer server)
{
    [Theory]
    [InlineData("project", "feed members about")]
    [InlineData("organisational-unit", "feed members about")]
    [InlineData("interest", "feed about members")]
    [InlineData("innovation", "feed about members")]
    public async Task A_new_community_has_the_tabs_of_its_type(string type, string tabs)
    {
        var ana = await server.JoinAsync();
        var made = await ana.PostAsync("communities", new
        {
            name = "Tabs " + Guid.NewGuid().ToString("N")[..8],
            access = "public",
            type,
            country = " France ",
            language = "FR",
        });

        Assert.Equal(tabs, TabsOf(made));
        Assert.Equal(("France", "fr"), (made.Text("country"), made.Text("language")));
        var listed = (await ana.GetAsync("communities?mine=true")).GetProperty("items")[0];
        Assert.Equal((tabs, "fr"), (TabsOf(listed), listed.Text("language")));
    }

    [Fact]
    public async Task An_owner_puts_tabs_in_order_and_hides_all_but_the_feed()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        await bob.PutAsync($"communities/{slug}/membership");
        await ana.PutAsync($"communities/{slug}/members/{bob.Handle}", new { role = "animator" });
        foreach (var (who, tabs, verdict) in new[]
        {
            (ana, "about feed -members", "200"), (bob, "feed about members", "403 forbidden"),
            (ana, "-feed about members", "400 invalid_request"), (ana, "feed about", "422 invalid_kind"),
            (ana, "feed about about", "422 invalid_kind"), (ana, "feed about wiki", "422 invalid_kind"),
        })
        {
            var wanted = tabs.Split(' ').Select(word => new { tab = word.TrimStart('-'), isHidden = word[0] == '-' });
            Assert.Equal(verdict, (await who.SendAsync("PATCH", "communities/" + slug, new { tabs = wanted })).Verdict);
        }

        Assert.Equal("about feed -members", TabsOf(await bob.GetAsync("communities/" + slug)));
        // Hiding a tab takes no right away.
        Assert.Equal(2, (await bob.GetAsync($"communities/{slug}/members")).Words("handle").Length);
        Assert.Equal(
            "422 invalid_kind", (await ana.SendAsync("PATCH", "communities/" + slug, new { language = "French" })).Verdict);
    }

    [Fact]
    public async Task Three_posts_are_pinned_the_last_one_first_and_a_deleted_one_makes_room()
    {
        var ana = await server.JoinAsync();
        var slug = await ana.FoundAsync("private");
        var posts = new List<string>();
        for (var n = 0; n < 4; n++) posts.Add(await ana.PublishAsync($"Post {n}", slug));
        for (var n = 0; n < 3; n++) await ana.PutAsync($"communities/{slug}/pins/{posts[n]}");
        await ana.PutAsync($"communities/{slug}/pins/{posts[0]}");

        Assert.Equal("422 too_many", (await ana.SendAsync("PUT", $"communities/{slug}/pins/{posts[3]}")).Verdict);
        Assert.Equal([posts[2], posts[1], posts[0]], await PinsAsync(ana, slug));
        await ana.DeleteAsync("posts/" + posts[1]);
        await ana.PutAsync($"communities/{slug}/pins/{posts[3]}");
        Assert.Equal([posts[3], posts[2], posts[0]], await PinsAsync(ana, slug));
        for (var n = 0; n < 2; n++) await ana.DeleteAsync($"communities/{slug}/pins/{posts[2]}");
        Assert.Equal([posts[3], posts[0]], await PinsAsync(ana, slug));

        var elsewhere = await ana.PublishAsync("Not here");
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", $"communities/{slug}/pins/{elsewhere}")).Verdict);
    }

    [Fact]
    public async Task An_announcement_stands_until_its_end_or_until_a_member_takes_it_away()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        foreach (var (text, until, verdict) in new (string, DateTimeOffset?, string)[]
        {
            ("", DateTimeOffset.UtcNow.AddDays(1), "422 empty_text"), ("x", null, "400 invalid_request"),
            ("x", DateTimeOffset.UtcNow.AddDays(-1), "400 invalid_request"),
            ("x", DateTimeOffset.UtcNow.AddDays(400), "400 invalid_request"),
            (new string('x', 501), DateTimeOffset.UtcNow.AddDays(1), "422 too_long"),
            ("Come on Friday", DateTimeOffset.UtcNow.AddDays(1), "204"),
        })
        {
            Assert.Equal(verdict, (await ana.SendAsync("PUT", $"communities/{slug}/announcement", new { text, until })).Verdict);
        }

        Assert.Equal(
            "403 forbidden", (await bob.SendAsync("PUT", $"communities/{slug}/announcement/dismissed")).Verdict);
        await bob.PutAsync($"communities/{slug}/membership");
        Assert.False(await IsDismissedAsync(bob));
        for (var n = 0; n < 2; n++) await bob.PutAsync($"communities/{slug}/announcement/dismissed");
        Assert.True(await IsDismissedAsync(bob));
        Assert.False(await IsDismissedAsync(ana));

        // Another one is seen again.
        await ana.PutAsync($"communities/{slug}/announcement", new { text = "On Monday", until = DateTimeOffset.UtcNow.AddDays(1) });
        Assert.False(await IsDismissedAsync(bob));
        for (var n = 0; n < 2; n++) await ana.DeleteAsync($"communities/{slug}/announcement");
        Assert.False((await bob.GetAsync($"communities/{slug}/board")).TryGetProperty("announcement", out _));

        async Task<bool> IsDismissedAsync(Member who) => (await who.GetAsync($"communities/{slug}/board"))
            .GetProperty("announcement").GetProperty("isDismissed").GetBoolean();
    }

    [Fact]
    public async Task A_welcome_is_for_who_just_joined_and_comes_again_with_another_membership()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        await ana.PutAsync($"communities/{slug}/welcome", new { text = "Say hello first." });
        Assert.False(await IsDueAsync(ana));
        Assert.False(await IsDueAsync(bob));

        await bob.PutAsync($"communities/{slug}/membership");
        Assert.True(await IsDueAsync(bob));
        await bob.PutAsync($"communities/{slug}/welcome/dismissed");
        Assert.False(await IsDueAsync(bob));
        await bob.DeleteAsync($"communities/{slug}/membership");
        await bob.PutAsync($"communities/{slug}/membership");
        Assert.True(await IsDueAsync(bob));
        Assert.Equal(
            "422 too_long",
            (await ana.SendAsync("PUT", $"communities/{slug}/welcome", new { text = new string('x', 2_001) })).Verdict);

        async Task<bool> IsDueAsync(Member who)
        {
            var welcome = (await who.GetAsync($"communities/{slug}/board")).GetProperty("welcome");
            Assert.Equal("Say hello first.", welcome.Text("text"));
            return welcome.GetProperty("isDue").GetBoolean();
        }
    }

    private static async Task<string[]> PinsAsync(Member who, string slug) =>
        [.. (await who.GetAsync($"communities/{slug}/board")).GetProperty("pins").EnumerateArray().Select(pin => pin.Text("id"))];

    private static string TabsOf(JsonElement community) => string.Join(' ', community.GetProperty("tabs").EnumerateArray()
        .Select(tab => (tab.GetProperty("isHidden").GetBoolean() ? "-" : "") + tab.Text("tab")));
}
