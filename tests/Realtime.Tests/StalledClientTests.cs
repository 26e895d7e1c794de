using System.Globalization;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.Rig.Realtime;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>Clients that stop reading, over real sockets. Who reads is told everything meanwhile, and stays.</summary>
public sealed class StalledClientTests : IAsyncLifetime
{
    private const int Events = 900;
    private const int TextCharacters = 9_000;

    /// <summary>
    /// What the sockets of both ends, the transport and one write hold beside the queue, in bytes; 18 MB are sent.
    /// </summary>
    private const long BuffersMax = 10 * 1024 * 1024;

    private LiveServer _server = null!;
    private HubClient _bystander = null!;

    public async Task InitializeAsync()
    {
        _server = await LiveServer.StartAsync();
        _bystander = await _server.ConnectAsync(user: 9);
        await _bystander.WatchAsync("tag:a");
    }

    public async Task DisposeAsync()
    {
        await _bystander.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(HubWire.Json)]
    [InlineData(HubWire.MessagePack)]
    public async Task Who_does_not_read_for_ten_seconds_is_closed(HubWire wire)
    {
        var client = await StallAsync(wire);
        await FloodAsync();
        _server.Time.Advance(LiveLimits.WriteStallMax);
        _server.Time.Advance(LiveLimits.UpkeepPeriod);
        client.StartReading();
        await client.Closed;
        await client.DisposeAsync();
        Assert.Equal(1, _server.Relay.ConnectionCount);
        await AssertBystanderIsServedAsync();
    }

    [Theory]
    [InlineData(HubWire.Json)]
    [InlineData(HubWire.MessagePack)]
    public async Task Who_reads_again_in_time_was_kept_little_and_goes_on_in_order_after_a_gap_that_is_told(HubWire wire)
    {
        await using var client = await StallAsync(wire);
        await FloodAsync();
        client.StartReading();
        _server.Happen("tag:a");
        var (place, gaps, bytes) = (0L, 0, 0L);
        while (place < Events + 1)
        {
            var next = await client.NextAsync();
            var told = long.Parse(next.Text("position").Split('.')[1], CultureInfo.InvariantCulture);
            bytes += next.Body.GetRawText().Length;
            if (next.Target == "gap")
            {
                Assert.Equal("overflow", next.Text("reason"));
                Assert.True(told > place);
                gaps++;
            }
            else
            {
                Assert.Equal(place + 1, told);
            }

            place = told;
        }

        Assert.True(gaps > 0, "Everything was kept for who did not read.");
        Assert.InRange(bytes, 0, LiveLimits.QueuedWeightMax + BuffersMax);
        await AssertBystanderIsServedAsync(after: 1);
    }

    private async Task<HubClient> StallAsync(HubWire wire)
    {
        var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Access.BeforeAnswer = () =>
        {
            joined.TrySetResult();
            return Task.CompletedTask;
        };
        var client = await HubClient.OpenAsync(_server.Hub, LiveServer.Token(1), isReading: false, wire);
        await client.ShakeHandsAsync();
        if (wire == HubWire.Json) await client.SendTextAsync("""{"type":1,"target":"Watch","arguments":["tag:a","epoch.0"]}""");
        else await client.SendAsync(Packed.Frame("""[1,{},null,"Watch",["tag:a","epoch.0"]]"""));
        await joined.Task;
        return client;
    }

    /// <summary>Has more happen than all buffers on the way hold; the bystander is told each of it, at its turn.</summary>
    private async Task FloodAsync()
    {
        var text = new PostEventData(Samples.Post(new string('x', TextCharacters)));
        for (var number = 1; number <= Events; number++)
        {
            _server.Happen("tag:a", text);
            Assert.Equal(FakeLog.Position(number), (await _bystander.NextAsync()).Text("position"));
        }
    }

    private async Task AssertBystanderIsServedAsync(int after = 0)
    {
        for (var number = 0; number < after; number++) await _bystander.NextAsync();
        var live = _server.Happen("tag:a");
        Assert.Equal(live.Position, (await _bystander.NextAsync()).Text("position"));
    }
}
