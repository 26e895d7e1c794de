using System.Text.Json;
using System.Text.Json.Nodes;
using MyDeclic.Rig.Realtime;
using MyDeclic.Tests.Realtime;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Interactions;

/// <summary>Previews of links, over the public doors of a server, on any database.</summary>
public abstract class PreviewSuite(PreviewServer server)
{
    [Fact]
    public async Task A_preview_comes_to_open_screens_and_old_state_plus_events_is_a_fresh_read()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await bob.PutAsync($"users/{ana.Handle}/follow");
        await using var hub = await bob.ConnectAsync();
        var snapshot = await bob.GetAsync("feed");
        var mirror = new Mirror(snapshot, bob.Handle, "feed");
        await hub.WatchAsync("home", snapshot.Text("position"));

        var url = Url("doors");
        var post = await ana.PublishAsync($"See [this]({url}) and {Url("other")}");
        await ApplyUntilAsync(hub, mirror, "preview.changed");

        var shown = (await bob.GetAsync("feed")).GetProperty("items")[0];
        Assert.Equal(
            $$"""{"url":"{{url}}","title":"Page doors","text":"About","site":"127.0.0.1"}""", shown.GetProperty("preview").ToString());
        Assert.True(Same(shown, mirror));
        Assert.Equal("403 forbidden", (await bob.SendAsync("DELETE", $"posts/{post}/preview")).Verdict);

        await ana.DeleteAsync($"posts/{post}/preview");
        await ApplyUntilAsync(hub, mirror, "preview.changed");
        var without = (await bob.GetAsync("feed")).GetProperty("items")[0];
        Assert.False(without.TryGetProperty("preview", out _));
        Assert.True(Same(without, mirror));
        // What was taken away stays away, while the link is the same.
        (await ana.SendAsync("PATCH", "posts/" + post, new { text = $"Another text with {url}" })).Done();
        Assert.False((await ana.GetAsync("posts/" + post)).TryGetProperty("preview", out _));
        await ana.DeleteAsync($"posts/{post}/preview");
    }

    [Fact]
    public async Task Another_link_has_another_preview_and_none_has_none()
    {
        var ana = await server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        var post = await ana.PublishAsync("No link yet");
        await hub.WatchAsync("post:" + post);
        foreach (var page in new[] { "first", "second" })
        {
            (await ana.SendAsync("PATCH", "posts/" + post, new { text = "See " + Url(page) })).Done();
            while ((await hub.NextEventAsync()).Text("type") != "preview.changed") { }
            Assert.Equal("Page " + page, (await ana.GetAsync("posts/" + post)).GetProperty("preview").Text("title"));
        }

        (await ana.SendAsync("PATCH", "posts/" + post, new { text = "See nothing" })).Done();
        Assert.False((await ana.GetAsync("posts/" + post)).TryGetProperty("preview", out _));
    }

    [Fact]
    public async Task A_page_is_asked_for_once_a_day_and_nothing_else_of_this_machine()
    {
        var ana = await server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("user:" + ana.Handle);
        await ana.PublishAsync("See " + Url("shared"));
        while ((await hub.NextEventAsync()).Text("type") != "preview.changed") { }
        var asked = server.Pages.Connections;

        var again = await ana.PostAsync("posts", new { text = "Look at " + Url("shared") });
        Assert.Equal("Page shared", again.GetProperty("preview").Text("title"));
        foreach (var link in new[] { $"http://localhost:{server.Pages.Port}/x", server.Silo.Address + "health/live", "http://127.0.0.1/" })
            await ana.PublishAsync("See " + link);
        // What stands before it is looked at before it, or has another host: nothing of that shows in between.
        await ana.PublishAsync("See " + Url("last"));
        while ((await hub.NextEventAsync()).Text("type") != "preview.changed") { }

        Assert.Equal(asked + 1, server.Pages.Connections);
        Assert.Equal(3, (await ana.GetAsync($"users/{ana.Handle}/posts")).GetProperty("items").EnumerateArray()
            .Count(post => post.TryGetProperty("preview", out _)));
    }

    private string Url(string page) => $"http://127.0.0.1:{server.Pages.Port}/{page}";

    private static async Task ApplyUntilAsync(HubClient hub, Mirror mirror, string type)
    {
        while (true)
        {
            var told = await hub.NextAsync();
            mirror.Apply(told);
            if (told.Target == "event" && told.Text("type") == type) return;
        }
    }

    private static bool Same(JsonElement shown, Mirror mirror) => JsonNode.DeepEquals(
        JsonNode.Parse(shown.GetRawText()), mirror.State["items"]![0]);
}
