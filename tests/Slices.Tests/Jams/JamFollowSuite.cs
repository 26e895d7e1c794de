using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>Following a jam, and what followers are told, on any database.</summary>
public abstract class JamFollowSuite(OneServer server)
{
    [Fact]
    public async Task Followers_of_a_jam_find_its_milestones_at_home_and_no_idea()
    {
        var (host, ana, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("public");
        await cem.PutAsync($"communities/{slug}/membership");
        var jam = await PlanAsync(host, slug);
        await ana.PutAsync($"jams/{jam}/follow");
        var home = await ana.GetAsync("feed");
        await using var screen = await ana.ConnectAsync();
        await screen.WatchAsync("home", home.Text("position"));

        var told = await NextPostAsync(screen);

        Assert.Equal((jam, told), ((await ana.GetAsync("posts/" + told)).Text("aboutJam"), await ana.NextMilestoneAsync()));
        await host.IdeaAsync(jam, "Cork");
        var post = await ana.PublishAsync("Something else");
        Assert.Equal(post, await NextPostAsync(screen));
        Assert.Equal([post, told], (await ana.GetAsync("feed")).Words("id"));
        // The planner follows; who only reads the community did not ask for it, as the jam was planned.
        Assert.Contains(told, (await host.GetAsync("feed")).Words("id"));
        Assert.Empty((await cem.GetAsync("feed")).Words("id"));
        Assert.Empty((await cem.GetAsync($"communities/{slug}/posts")).Words("id"));
        Assert.Empty((await cem.GetAsync($"users/{host.Handle}/posts")).Words("id"));

        for (var twice = 0; twice < 2; twice++) await ana.DeleteAsync($"jams/{jam}/follow");
        Assert.Equal([post], (await ana.GetAsync("feed")).Words("id"));
    }

    [Fact]
    public async Task Who_may_not_read_the_community_any_more_finds_them_no_longer()
    {
        var (host, ana, eve) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await host.FoundAsync("private");
        await host.AdmitAsync(slug, ana);
        var jam = await PlanAsync(host, slug);
        await ana.PutAsync($"jams/{jam}/follow");
        Assert.Equal("404 not_found", (await eve.SendAsync("PUT", $"jams/{jam}/follow")).Verdict);
        Assert.Equal("404 not_found", (await eve.SendAsync("DELETE", $"jams/{jam}/follow")).Verdict);
        var told = await ana.NextMilestoneAsync();

        await ana.DeleteAsync($"communities/{slug}/membership");

        Assert.Empty((await ana.GetAsync("feed")).Words("id"));
        Assert.Equal("404 not_found", (await ana.SendAsync("GET", "posts/" + told)).Verdict);
        await host.AdmitAsync(slug, ana);
        Assert.Equal([told], (await ana.GetAsync("feed")).Words("id"));
    }

    [Fact]
    public async Task Who_contributes_follows_unless_they_said_that_they_do_not()
    {
        var (host, ana, bob, cem) = (
            await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync(with: body => body["sponsors"] = new[] { cem.Handle });
        Assert.Equal((false, true, true), (
            await FollowsAsync(ana, jam), await FollowsAsync(host, jam), await FollowsAsync(cem, jam)));

        await bob.DeleteAsync($"jams/{jam}/follow");
        var idea = await ana.IdeaAsync(jam, "Cork");
        await bob.VoteAsync(jam, idea, 1);

        Assert.Equal((true, false), (await FollowsAsync(ana, jam), await FollowsAsync(bob, jam)));
        await ana.DeleteAsync($"jams/{jam}/follow");
        await ana.IdeaAsync(jam, "Rubber");
        Assert.False(await FollowsAsync(ana, jam));
        Assert.Equal(2, (await ana.GetAsync("jams/" + jam)).GetProperty("figures").GetProperty("followers").GetInt32());
    }

    private static async Task<string> PlanAsync(Member host, string slug)
    {
        var body = JamRequests.JamBody(slug);
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(3);
        body["phases"] = new[] { JamRequests.Phase("ideas", opensAt, opensAt.AddDays(1)) };
        return (await host.PostAsync("jams", body)).Text("id");
    }

    private static async Task<bool> FollowsAsync(Member who, string jam) =>
        (await who.GetAsync("jams/" + jam)).GetProperty("following").GetBoolean();

    private static async Task<string> NextPostAsync(HubClient screen)
    {
        while (true)
        {
            var told = await screen.NextEventAsync();
            if (told.Text("type") == "post.created") return told.Text("subject");
        }
    }
}
