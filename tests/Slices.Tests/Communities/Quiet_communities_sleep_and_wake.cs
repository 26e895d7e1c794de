using MyDeclic.Rig.Realtime;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Communities;

/// <summary>A community in which nothing is written sleeps, and wakes with what is written next.</summary>
public sealed class Quiet_communities_sleep_and_wake(SleepyServer server) : IClassFixture<SleepyServer>
{
    [Theory]
    [InlineData("post")]
    [InlineData("comment")]
    public async Task It_is_told_live_both_times(string what)
    {
        var ana = await server.JoinAsync();
        var slug = await ana.FoundAsync("public");
        var post = await ana.PublishAsync("Hello", slug);
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("community:" + slug);
        Assert.Equal("sleeping", await NextStateAsync(hub));
        Assert.Equal("sleeping", (await ana.GetAsync("communities/" + slug)).Text("state"));

        if (what == "post") await ana.PublishAsync("Good morning", slug);
        else await ana.PostAsync($"posts/{post}/comments", new { text = "Good morning" });

        Assert.Equal("active", await NextStateAsync(hub));
    }

    [Fact]
    public async Task One_that_is_archived_does_not_sleep()
    {
        var ana = await server.JoinAsync();
        var (archived, other) = (await ana.FoundAsync("public"), await ana.FoundAsync("public"));
        await ana.PutAsync($"communities/{archived}/archive");
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("community:" + other);
        Assert.Equal("sleeping", await NextStateAsync(hub));

        Assert.Equal("archived", (await ana.GetAsync("communities/" + archived)).Text("state"));
    }

    private static async Task<string> NextStateAsync(HubClient hub)
    {
        while (true)
        {
            var told = await hub.NextEventAsync();
            if (told.Text("type") == "community.updated")
                return told.Body.GetProperty("data").GetProperty("community").GetProperty("state").GetString()!;
        }
    }
}
