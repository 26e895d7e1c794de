using MyDeclic.Realtime.Tests.Support;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>What a live watch is sent.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly Stage _stage = new();

    public void Dispose() => _stage.Dispose();

    [Fact]
    public async Task Events_arrive_in_the_order_of_the_log()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        await client.WatchAsync("tag:b");
        foreach (var topic in new[] { "tag:a", "tag:b", "tag:a", "tag:c", "tag:b" }) _stage.Log.Append([topic]);
        _stage.Deliver();
        Assert.Equal("1 tag:a; 2 tag:b; 3 tag:a; 5 tag:b", await client.ReadTextAsync());
    }

    [Fact]
    public async Task An_event_reaches_a_watch_once_however_many_of_its_topics_match()
    {
        _stage.Access.Rule = (_, _) => new(["user:1", "community:2", "tag:x"], 0);
        var client = _stage.Connect();
        await client.WatchAsync("home");
        _stage.Happen("user:1", "community:2", "tag:x");
        Assert.Equal("1 home", await client.ReadTextAsync());
    }

    [Fact]
    public async Task An_event_reaches_each_word_that_watches_it()
    {
        _stage.Access.Rule = (_, _) => new(["user:1"], 0);
        var client = _stage.Connect();
        await client.WatchAsync("user:alice");
        await client.WatchAsync("user:1");
        _stage.Happen("user:1");
        Assert.Equal(["1 user:1", "1 user:alice"], (await client.ReadTextAsync()).Split("; ").Order());
    }

    [Fact]
    public async Task One_serialised_message_serves_all_who_watch_with_the_same_word()
    {
        var first = _stage.Connect(userId: 1);
        var second = _stage.Connect(userId: 2);
        await first.WatchAsync("tag:a");
        await second.WatchAsync("tag:a");
        _stage.Happen("tag:a");
        Assert.Same(await first.Socket.NextAsync(), await second.Socket.NextAsync());
    }

    [Fact]
    public async Task An_event_without_anything_to_show_is_not_sent()
    {
        var client = _stage.Connect();
        await client.WatchAsync("me");
        _stage.Log.Append([], Changes.Session(999));
        _stage.Deliver();
        Assert.Equal("", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Nothing_is_sent_after_unwatching()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        client.Unwatch("tag:a");
        _stage.Happen("tag:a");
        Assert.Equal("", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_batch_handed_over_twice_is_sent_once()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        _stage.Log.Append(["tag:a"]);
        _stage.Log.Append(["tag:a"]);
        var batch = _stage.Log.After(0);
        Assert.True(_stage.Relay.Take(batch with { Events = [batch.Events[0]], To = 1 }));
        Assert.True(_stage.Relay.Take(batch));
        Assert.True(_stage.Relay.Take(batch));
        Assert.Equal("1 tag:a; 2 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_batch_that_skips_events_is_not_taken_until_they_came()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        _stage.Log.Append(["tag:a"]);
        _stage.Log.Append(["tag:a"]);
        Assert.False(_stage.Relay.Take(_stage.Log.After(1)));
        _stage.Deliver();
        Assert.Equal("1 tag:a; 2 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_mark_tells_how_far_the_log_is_when_it_moved_past_what_was_sent()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        _stage.Happen("tag:a");
        _stage.Time.Advance(LiveLimits.MarkPeriod);
        _stage.Relay.Tick();
        Assert.Equal("1 tag:a", await client.ReadTextAsync());
        _stage.Happen("tag:other");
        _stage.Relay.Tick();
        _stage.Happen("tag:other");
        _stage.Relay.Tick();
        Assert.Equal("mark 2", await client.ReadTextAsync());
        _stage.Time.Advance(LiveLimits.MarkPeriod);
        _stage.Relay.Tick();
        Assert.Equal("mark 3", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Another_epoch_cuts_every_connection()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        _stage.Relay.Adopt(new("another", 5));
        Assert.True(client.Socket.IsAborted);
        Assert.Equal(5, _stage.Relay.Place);
    }

    [Fact]
    public void A_log_that_cannot_go_on_from_the_reached_place_cuts_every_connection()
    {
        var client = _stage.Connect();
        _stage.Relay.Adopt(new(FakeLog.Epoch, 5));
        Assert.True(client.Socket.IsAborted);
        Assert.Equal(5, _stage.Relay.Place);
    }

    [Fact]
    public void A_member_holds_ten_connections_and_not_one_more()
    {
        var held = Enumerable.Range(0, LiveLimits.ConnectionsPerMemberMax).Select(_ => _stage.Connect()).ToList();
        Assert.Null(_stage.TryConnect());
        Assert.NotNull(_stage.TryConnect(userId: 8));
        _stage.Relay.Disconnect(held[0].Connection.Id);
        Assert.NotNull(_stage.TryConnect());
    }
}
