using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Notifications;

/// <summary>Somebody's notifications, looked at whenever the server says that they changed.</summary>
internal sealed class Tray : IAsyncDisposable
{
    private readonly OneServer _server;
    private readonly HubClient _hub;

    private Tray(OneServer server, Member member, HubClient hub) => (_server, Member, _hub) = (server, member, hub);

    public Member Member { get; }

    /// <summary>The number that the last event told.</summary>
    public int Badge { get; private set; }

    public static async Task<Tray> OpenAsync(OneServer server, Member? member = null)
    {
        member ??= await server.JoinAsync();
        var hub = await member.ConnectAsync();
        await hub.WatchAsync("me");
        return new Tray(server, member, hub);
    }

    public Task<JsonElement> PageAsync(string query = "") => Member.GetAsync("notifications" + query);

    /// <summary>The lines: "kind count actors".</summary>
    public async Task<string[]> LinesAsync(string query = "?limit=100") => Lines(await PageAsync(query));

    /// <summary>Waits until the lines are these.</summary>
    public async Task ShowsAsync(params string[] lines)
    {
        var held = await LinesAsync();
        while (!held.SequenceEqual(lines))
        {
            try
            {
                await NextAsync();
            }
            catch (TimeoutException)
            {
                Assert.Equal(lines, held);
            }

            held = await LinesAsync();
        }
    }

    /// <summary>Waits until everything that happened so far was acted on, and says what there is then.</summary>
    public async Task<string[]> SettledAsync()
    {
        using var marker = await _server.Silo.JoinAsync("marker" + Guid.NewGuid().ToString("N")[..8]);
        await marker.PutAsync($"users/{Member.Handle}/follow");
        while (!await IsShownAsync()) await NextAsync();
        await marker.DeleteAsync($"users/{Member.Handle}/follow");
        while (await IsShownAsync()) await NextAsync();
        return await LinesAsync();

        async Task<bool> IsShownAsync() =>
            (await PageAsync("?limit=100")).GetRawText().Contains(marker.Handle, StringComparison.Ordinal);
    }

    /// <summary>The next event about notifications.</summary>
    public async Task<JsonElement> NextAsync()
    {
        while (true)
        {
            var told = await _hub.NextEventAsync();
            if (!told.Text("type").StartsWith("notification.", StringComparison.Ordinal)) continue;
            var data = told.Body.GetProperty("data");
            if (data.TryGetProperty("unread", out var unread)) Badge = unread.GetInt32();
            return told.Body;
        }
    }

    /// <summary>Waits until the badge says so, by events alone.</summary>
    public async Task BadgeIsAsync(int wanted)
    {
        while (Badge != wanted) await NextAsync();
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private static string[] Lines(JsonElement page) =>
    [
        .. page.GetProperty("items").EnumerateArray()
            .Select(item => $"{item.Text("kind")} {item.GetProperty("count").GetInt32()} "
                + string.Join(',', item.GetProperty("actors").EnumerateArray().Select(one => one.Text("handle")))
                + (item.GetProperty("isRead").GetBoolean() ? " read" : "")),
    ];
}
