using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Demo;

public sealed class DemoTests
{
    private const string Password = "demo-declic";

    [Fact]
    public async Task The_company_is_there_with_its_past_and_goes_on_living_and_a_restart_makes_no_second_one()
    {
        await using var silo = await SiloProcess.StartAsync("--demo", "--Front:ReadsPerMinute=1000000");
        using var nathalie = await Member.SignInAsync(silo, "nathalie.morel", Password);
        var feed = await nathalie.GetAsync("feed?limit=100");
        Assert.InRange(feed.GetProperty("items").GetArrayLength(), 15, 100);
        Assert.Contains(Items(feed), post => post.GetProperty("commentCount").GetInt32() > 0);
        Assert.Contains(Items(feed), post => post.GetProperty("mentions").GetArrayLength() > 0 || HasTags(post));

        await ShowsJamsAsync(nathalie);
        Assert.Contains(Password, silo.Output, StringComparison.Ordinal);
        await using var hub = await nathalie.ConnectAsync();
        await hub.WatchAsync("community:help");
        await hub.WatchAsync("home");
        HubEvent told;
        do told = await hub.NextAsync();
        while (told.Target != "event");
        Assert.Equal(0, await silo.StopAsync());

        var file = Path.Combine(silo.DataFolder, "mydeclic.db");
        var people = SqliteFile.Count(file, "select count(*) from users");
        await silo.StartAgainAsync();
        Assert.Equal(0, await silo.StopAsync());
        Assert.InRange(people, 24, 100);
        Assert.Equal(people, SqliteFile.Count(file, "select count(*) from users"));
        Assert.Equal(3, SqliteFile.Count(file, "select count(distinct access) from communities"));
        Assert.Equal(5, SqliteFile.Count(file, "select count(distinct type) from communities"));
    }

    private static async Task ShowsJamsAsync(Member who)
    {
        // The company's life begins when the server is there; that a jam is over is the last thing of its beginning.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        ILookup<string, JsonElement> found;
        do
        {
            Assert.False(patience.IsCancellationRequested);
            found = Items(await who.GetAsync("jams")).ToLookup(jam => jam.GetProperty("state").GetString()!);
        }
        while (!found.Contains("over"));
        var jams = found.ToDictionary(state => state.Key, state => state.Single());
        Assert.Equal(["over", "planned", "running"], jams.Keys.Order());
        Assert.Equal("pairs", jams["planned"].GetProperty("voting").GetString());
        var running = jams["running"];
        Assert.True(running.TryGetProperty("spotlight", out _));
        Assert.NotEqual("", running.GetProperty("announcement").GetString());
        var ideas = Items(await who.GetAsync($"jams/{running.GetProperty("id")}/ideas?order=top&limit=100")).ToList();
        Assert.Equal(25, ideas.Count);
        Assert.All(ideas, idea => Assert.True(idea.GetProperty("votes").GetInt32() > 0));
        Assert.Contains(ideas, idea => idea.GetProperty("authors").GetArrayLength() == 2 && idea.GetProperty("comments").GetInt32() > 0);
        Assert.Contains(ideas, idea => idea.TryGetProperty("buildsOn", out _));
    }

    private static bool HasTags(JsonElement post) => post.GetProperty("tags").GetArrayLength() > 0;

    private static IEnumerable<JsonElement> Items(JsonElement page) => page.GetProperty("items").EnumerateArray();
}
