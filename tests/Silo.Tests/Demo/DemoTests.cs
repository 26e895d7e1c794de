using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private const string Password = "demo-declic";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_company_is_there_with_its_past_and_goes_on_living_and_a_restart_makes_no_second_one()
    {
        await using (var silo = await StartAsync())
        {
            using var nathalie = await Member.SignInAsync(silo.Address, "nathalie.morel", Password);
            var feed = await nathalie.GetAsync("feed?limit=100");
            Assert.InRange(feed.GetProperty("items").GetArrayLength(), 15, 100);
            Assert.Contains(Items(feed), post => post.GetProperty("commentCount").GetInt32() > 0);
            Assert.Contains(Items(feed), post => post.GetProperty("mentions").GetArrayLength() > 0 || HasTags(post));

            Assert.Contains(Password, silo.Output, StringComparison.Ordinal);
            await using var hub = await HubClient.ConnectAsync(new Uri(silo.Address, "/live"), nathalie.Token);
            await hub.WatchAsync("community:help");
            await hub.WatchAsync("home");
            HubEvent told;
            do told = await hub.NextAsync();
            while (told.Target != "event");
            Assert.Equal(0, await silo.TerminateAsync());
        }

        var people = SqliteFile.Count(_folder["data/mydeclic.db"], "select count(*) from users");
        await using (var again = await StartAsync()) await again.TerminateAsync();
        Assert.InRange(people, 24, 100);
        Assert.Equal(people, SqliteFile.Count(_folder["data/mydeclic.db"], "select count(*) from users"));
        Assert.Equal(3, SqliteFile.Count(_folder["data/mydeclic.db"], "select count(distinct access) from communities"));
        Assert.Equal(5, SqliteFile.Count(_folder["data/mydeclic.db"], "select count(distinct type) from communities"));
    }

    private static bool HasTags(JsonElement post) => post.GetProperty("tags").GetArrayLength() > 0;

    private static IEnumerable<JsonElement> Items(JsonElement page) => page.GetProperty("items").EnumerateArray();

    private Task<SiloProcess> StartAsync() => SiloProcess.StartAsync(_folder.Path, "--data", _folder["data"], "--demo");
}
