using MyDeclic.Realtime.Tests.Support;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>Clients that read slowly, or not at all.</summary>
public sealed class SlownessTests : IDisposable
{
    private readonly Stage _stage = new();

    public void Dispose() => _stage.Dispose();

    [Fact]
    public async Task A_client_that_does_not_read_delays_nobody()
    {
        var slow = _stage.Connect(userId: 1);
        var quick = _stage.Connect(userId: 2);
        await slow.WatchAsync("tag:a");
        await quick.WatchAsync("tag:a");
        slow.Socket.StopReading();
        _stage.Happen("tag:a");
        await slow.Socket.WriteWaits.Task;
        _stage.Happen("tag:a");
        Assert.Equal("1 tag:a; 2 tag:a", await quick.ReadTextAsync());
    }

    [Fact]
    public async Task What_waited_for_a_client_comes_in_few_writes_and_in_order()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        client.Socket.StopReading();
        _stage.Happen("tag:a");
        await client.Socket.WriteWaits.Task;
        for (var i = 0; i < LiveLimits.BatchMessagesMax + 1; i++) _stage.Happen("tag:a");
        client.Socket.ReadAgain();
        var expected = Enumerable.Range(1, LiveLimits.BatchMessagesMax + 2).Select(id => $"{id} tag:a");
        Assert.Equal(string.Join("; ", expected), await client.ReadTextAsync());
        Assert.Equal([1, LiveLimits.BatchMessagesMax], client.Socket.Writes.Take(2));
    }

    [Fact]
    public async Task One_write_holds_little_content_unless_a_message_alone_has_more()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        client.Socket.StopReading();
        _stage.Happen("tag:a");
        await client.Socket.WriteWaits.Task;
        var heavy = new PostEventData(Samples.Post(new string('x', LiveLimits.BatchWeightMax)));
        for (var i = 0; i < 3; i++)
        {
            _stage.Log.Append(["tag:a"], data: heavy);
            _stage.Deliver();
        }

        client.Socket.ReadAgain();
        Assert.StartsWith("1 tag:a; 2 tag:a; 3 tag:a; 4 tag:a", await client.ReadTextAsync(), StringComparison.Ordinal);
        Assert.Equal([1, 1, 1, 1], client.Socket.Writes.Take(4));
    }

    [Fact]
    public async Task Past_its_queue_a_client_is_told_of_one_gap_a_watch_and_is_live_again()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        await client.WatchAsync("tag:b");
        client.Socket.StopReading();
        _stage.Happen("tag:a");
        await client.Socket.WriteWaits.Task;
        for (var i = 0; i <= LiveLimits.QueuedMessagesMax; i++) _stage.Happen("tag:a");
        var lost = _stage.Log.Head;
        client.Socket.ReadAgain();
        _stage.Happen("tag:b");
        var text = await client.ReadTextAsync();
        Assert.Equal($"1 tag:a; gap tag:a overflow {lost}; gap tag:b overflow {lost}; {lost + 1} tag:b", text);
    }

    [Fact]
    public async Task A_revocation_is_told_even_when_the_queue_is_dropped_after_it()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        await client.WatchAsync("community:c");
        client.Socket.StopReading();
        _stage.Happen("tag:a");
        await client.Socket.WriteWaits.Task;
        _stage.Access.Rule = (_, word) => word == "tag:a" ? new([word], 0) : null;
        _stage.Change(Changes.Standing());
        for (var i = 0; i <= LiveLimits.QueuedMessagesMax; i++) _stage.Happen("tag:a");
        client.Socket.ReadAgain();
        Assert.Contains("gap community:c revoked 2", await client.ReadTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_without_progress_cuts_the_connection()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        client.Connection.Hear();
        client.Socket.StopReading();
        _stage.Happen("tag:a");
        await client.Socket.WriteWaits.Task;
        _stage.Time.Advance(LiveLimits.WriteStallMax - TimeSpan.FromMilliseconds(1));
        _stage.Relay.Tick();
        Assert.False(client.Socket.IsAborted);
        _stage.Time.Advance(TimeSpan.FromMilliseconds(1));
        _stage.Relay.Tick();
        Assert.True(client.Socket.IsAborted);
        Assert.Equal(0, _stage.Relay.ConnectionCount);
    }

    [Fact]
    public async Task A_replay_waits_for_the_client_and_ends_when_the_client_goes()
    {
        for (var i = 0; i < LiveLimits.QueuedMessagesMax * 2; i++) _stage.Log.Append(["tag:a"]);
        _stage.Deliver();
        var client = _stage.Connect();
        client.Socket.StopReading();
        var joining = client.WatchAsync("tag:a", after: 0);
        await client.Socket.WriteWaits.Task;
        Assert.False(joining.IsCompleted);
        _stage.Relay.Disconnect(client.Connection.Id);
        await joining;
    }

    [Fact]
    public async Task Heavy_content_fills_the_queue_before_its_count_does()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        client.Socket.StopReading();
        _stage.Happen("tag:a");
        await client.Socket.WriteWaits.Task;
        var heavy = new PostEventData(Samples.Post(new string('x', LiveLimits.QueuedWeightMax / 8)));
        for (var i = 0; i < 6; i++)
        {
            _stage.Log.Append(["tag:a"], data: heavy);
            _stage.Deliver();
        }

        client.Socket.ReadAgain();
        Assert.Equal("1 tag:a; gap tag:a overflow 6; 7 tag:a", await client.ReadTextAsync());
    }
}
