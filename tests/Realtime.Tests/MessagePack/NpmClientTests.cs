using System.Diagnostics;
using System.Text.Json;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.Rig.Realtime;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>
/// SignalR's own client for JavaScript, in both of its protocols at once: it is told the same, and that is what was sent.
/// </summary>
public sealed class NpmClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [NodeFact]
    public async Task Is_told_the_same_in_both_protocols()
    {
        await using var server = await LiveServer.StartAsync();
        await using var judge = await server.ConnectAsync(user: 2);
        await judge.WatchAsync("home");
        using var client = Start(server);
        try
        {
            Dictionary<string, List<string>> told = new() { ["json"] = [], ["messagepack"] = [] };
            await UntilAsync(client, told, "ready");
            foreach (var (type, data) in Samples.Events) server.Happen("home", data, type);
            var sent = new List<HubEvent>();
            foreach (var _ in Samples.Events) sent.Add(await judge.NextAsync());
            // Time may pass only when nobody is being written to: it would look like a client that does not read.
            await UntilAsync(client, told, "event", Samples.Events.Count);
            server.Happen("tag:other");
            server.Time.Advance(LiveLimits.MarkPeriod);
            await UntilAsync(client, told, "mark");
            server.Log.Append([], Changes.Session(10, userId: 1));
            server.Deliver();
            await UntilAsync(client, told, "closed");

            // Answers and what the hub tells go their own ways: only within each of them is there an order.
            foreach (var what in (string[])["answer", "event", "mark", "gap"])
            {
                Assert.Equal(told["json"].Where(line => Is(line, what)), told["messagepack"].Where(line => Is(line, what)));
            }

            var events = told["messagepack"].Where(line => Is(line, "event")).ToList();
            Assert.Equal(Samples.Events.Count, events.Count);
            Assert.All(events.Zip(sent), pair => Assert.True(
                JsonElement.DeepEquals(pair.Second.Body, JsonElement.Parse(pair.First["event ".Length..])), pair.First));
        }
        finally
        {
            client.Kill();
        }
    }

    private static Process Start(LiveServer server) => Process.Start(new ProcessStartInfo("node")
    {
        ArgumentList =
        {
            Path.Combine(AppContext.BaseDirectory, "MessagePack", "npm-client.mjs"), NodeFactAttribute.Ui, $"{server.Hub}",
            LiveServer.Token(1),
        },
        RedirectStandardOutput = true,
    })!;

    /// <summary>Reads until both protocols' connections have said <paramref name="what"/>, so many times.</summary>
    private static async Task UntilAsync(
        Process client, Dictionary<string, List<string>> told, string what, int times = 1)
    {
        while (!told.Values.All(list => list.Count(line => Is(line, what)) >= times))
        {
            var line = await client.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            Assert.NotNull(line);
            var element = JsonElement.Parse(line);
            told[element.GetProperty("protocol").GetString()!].Add(
                $"{element.GetProperty("what")} {element.GetProperty("value").GetRawText()}");
        }
    }

    private static bool Is(string line, string what) => line.StartsWith(what + " ", StringComparison.Ordinal);
}
