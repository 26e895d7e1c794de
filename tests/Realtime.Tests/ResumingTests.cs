using System.Globalization;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.Rig.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>Connections that end in the middle of something, and what those who held them are told when they are back.</summary>
public sealed class ResumingTests : IAsyncLifetime
{
    private const int EventsBefore = 40;
    private const int Cuts = 48;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private LiveServer _server = null!;

    public async Task InitializeAsync() => _server = await LiveServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(HubWire.Json)]
    [InlineData(HubWire.MessagePack)]
    public async Task Who_is_cut_anywhere_in_a_frame_goes_on_without_a_gap_or_a_duplicate(HubWire wire)
    {
        for (var number = 0; number < EventsBefore; number++) _server.Happen("tag:a");
        var told = new List<long>();
        for (var cut = 0; cut < Cuts; cut++)
        {
            await using var proxy = new CuttingProxy(_server.Root);
            // One after another, so that nobody has said too much in ten seconds that do not pass.
            await using var client = await HubClient.ConnectAsync(
                new(proxy.Address, "/live"), LiveServer.Token(1 + (cut % 8)), wire);
            // Some end within an answer or a frame's head, others some events further on.
            proxy.CutAfter(1 + (cut * 53 % 1_200));
            var watching = client.WatchAsync("tag:a", Position(told));
            _server.Happen("tag:a");
            await TakeAsync(client, told);
            // It may have been answered before the cut, or not.
            await watching.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await using var last = await _server.ConnectAsync(user: 9, wire);
        await last.WatchAsync("tag:a", Position(told));
        while (told.Count < EventsBefore + Cuts) Take(await last.NextAsync(), told);
        Assert.Equal(Enumerable.Range(1, EventsBefore + Cuts).Select(id => (long)id), told);
    }

    [Theory]
    [InlineData(HubWire.Json)]
    [InlineData(HubWire.MessagePack)]
    public async Task Who_goes_in_the_middle_of_what_they_say_is_forgotten_and_nobody_else_notices(HubWire wire)
    {
        await using var other = await _server.ConnectAsync(user: 2, wire);
        await other.WatchAsync("tag:a");
        var message = wire == HubWire.Json
            ? [.. """{"type":1,"invocationId":"1","target":"Watch","arguments":["tag:a",null]}"""u8, 0x1E]
            : Packed.Frame("""[1,{},"1","Watch",["tag:a",null]]""");
        for (var length = 1; length < message.Length; length += 7)
        {
            await using var client = await _server.ConnectAsync(wire: wire);
            await client.SendAsync(message[..length], isEnd: length % 2 == 0);
        }

        using var patience = new CancellationTokenSource(Patience);
        while (_server.Relay.ConnectionCount > 1)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        _server.Happen("tag:a");
        Assert.Equal("tag:a", (await other.NextAsync()).Text("topic"));
    }

    [Theory]
    [InlineData(HubWire.Json)]
    [InlineData(HubWire.MessagePack)]
    public async Task Nobody_is_given_a_stateful_reconnect_however_they_ask(HubWire wire)
    {
        const int Ack = 8;
        const int Sequence = 9;
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(_server.Root, "/live/negotiate?negotiateVersion=1&useStatefulReconnect=true"));
        request.Headers.Authorization = new("Bearer", LiveServer.Token(1));
        using var answer = await http.SendAsync(request);
        var offered = System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(offered.TryGetProperty("connectionToken", out var token), offered.ToString());
        Assert.False(offered.TryGetProperty("useStatefulReconnect", out var isOffered) && isOffered.GetBoolean());

        var hub = new Uri(_server.Root, $"/live?id={token.GetString()}&useStatefulReconnect=true");
        await using var client = await HubClient.ConnectAsync(hub, LiveServer.Token(1), wire);
        await client.WatchAsync("tag:a");
        _server.Happen("tag:a");
        await client.NextAsync();
        while (client.Others.TryRead(out var other))
            Assert.False(other.TryGetProperty("type", out var type) && type.GetInt32() is Ack or Sequence, other.ToString());
    }

    private static string Position(List<long> told) => FakeLog.Position(told.Count == 0 ? 0 : told[^1]);

    private static async Task TakeAsync(HubClient client, List<long> told)
    {
        await foreach (var next in client.Events.ReadAllAsync()) Take(next, told);
    }

    private static void Take(HubEvent next, List<long> told)
    {
        Assert.Equal("event", next.Target);
        told.Add(long.Parse(next.Text("position").Split('.')[1], CultureInfo.InvariantCulture));
    }
}
