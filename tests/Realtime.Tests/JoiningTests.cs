using Microsoft.AspNetCore.SignalR;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>How a watch begins from a position.</summary>
public sealed class JoiningTests : IDisposable
{
    private readonly Stage _stage = new();
    private readonly Pauses _replays = new();

    public void Dispose() => _stage.Dispose();

    [Fact]
    public async Task A_watch_from_a_position_is_sent_what_happened_since_and_then_what_happens()
    {
        for (var i = 0; i < 5; i++) _stage.Happen(i % 2 == 0 ? "tag:a" : "tag:b");
        var client = _stage.Connect();
        var answer = await client.WatchAsync("tag:a", after: 1);
        Assert.Equal(new("tag:a", FakeLog.Position(1)), answer);
        _stage.Happen("tag:a");
        Assert.Equal("3 tag:a; 5 tag:a; 6 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_watch_without_a_position_begins_where_the_log_stands()
    {
        _stage.Happen("tag:a");
        var client = _stage.Connect();
        Assert.Equal(FakeLog.Position(1), (await client.WatchAsync("tag:a")).Position);
        _stage.Happen("tag:a");
        Assert.Equal("2 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task What_happens_during_a_replay_comes_after_it_and_once()
    {
        _stage.Happen("tag:a");
        _stage.Happen("tag:a");
        _stage.Log.BeforeReplay = _replays.WaitAsync;
        var client = _stage.Connect();
        var joining = client.WatchAsync("tag:a", after: 0);
        _stage.Happen("tag:a");
        Assert.Equal("", await client.ReadTextAsync());
        _replays.Release();
        await joining;
        _stage.Happen("tag:a");
        Assert.Equal("1 tag:a; 2 tag:a; 3 tag:a; 4 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_replay_longer_than_the_queue_is_sent_as_fast_as_the_client_reads()
    {
        const int Count = LiveLimits.QueuedMessagesMax * 3;
        for (var i = 0; i < Count; i++) _stage.Log.Append(["tag:a"]);
        _stage.Deliver();
        var client = _stage.Connect();
        await client.WatchAsync("tag:a", after: 0);
        var ids = (await client.ReadAsync()).Cast<EventNotice>().Select(notice => notice.Position);
        Assert.Equal(Enumerable.Range(1, Count).Select(id => FakeLog.Position(id)), ids);
    }

    [Fact]
    public async Task A_snapshot_newer_than_what_the_server_was_handed_loses_and_repeats_nothing()
    {
        _stage.Log.Append(["tag:a"]);
        _stage.Log.Append(["tag:a"]);
        _stage.Log.Append(["tag:a"]);
        var client = _stage.Connect();
        await client.WatchAsync("tag:a", after: 2);
        _stage.Deliver(most: 1);
        _stage.Deliver();
        Assert.Equal("3 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task What_was_not_made_ready_because_nobody_watched_is_brought_to_who_began_meanwhile()
    {
        var (ana, bob) = (_stage.Connect(7), _stage.Connect(8));
        await ana.WatchAsync("tag:a");
        foreach (var topic in new[] { "tag:a", "tag:b", "tag:b" }) _stage.Log.Append([topic]);
        var ready = _stage.Prepare();
        Assert.Equal([1L], ready.Events.Select(live => live.Id));

        var joining = bob.WatchAsync("tag:b");
        Assert.False(joining.IsCompleted);
        _stage.Deliver(ready);
        await joining;
        _stage.Happen("tag:b");

        Assert.Equal("1 tag:a", await ana.ReadTextAsync());
        Assert.Equal("2 tag:b; 3 tag:b; 4 tag:b", await bob.ReadTextAsync());
    }

    [Fact]
    public async Task A_batch_that_was_made_ready_for_an_earlier_stream_and_comes_late_loses_nothing()
    {
        var client = _stage.Connect();
        for (var i = 0; i < 3; i++) _stage.Log.Append(["tag:a"]);
        var late = _stage.Prepare();
        var shorter = _stage.Prepare(most: 1);
        var joining = client.WatchAsync("tag:a");

        _stage.Deliver(shorter);
        Assert.False(joining.IsCompleted);
        _stage.Deliver(late);
        await joining;

        Assert.Equal("1 tag:a; 2 tag:a; 3 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task No_position_is_told_before_all_that_the_client_watches_got_there()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        _stage.Log.Append(["tag:a"]);
        _stage.Log.Append(["tag:b"]);
        var ready = _stage.Prepare();
        var joining = client.WatchAsync("tag:b");
        Assert.Equal("", await client.ReadTextAsync());

        _stage.Deliver(ready);
        await joining;

        Assert.Equal("1 tag:a; 2 tag:b", await client.ReadTextAsync());
    }

    [Theory]
    [InlineData("epoch.999")]
    [InlineData("other.1")]
    [InlineData("epoch.-1")]
    [InlineData("epoch.9223372036854775808")]
    [InlineData("epoch.")]
    [InlineData(".1")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("epoch.0x1")]
    [InlineData("epoch.1 ")]
    public async Task A_position_that_this_log_never_had_is_a_gap_after_which_the_watch_is_live(string position)
    {
        _stage.Happen("tag:a");
        var client = _stage.Connect();
        var answer = await client.WatchFromAsync("tag:a", position);
        Assert.Equal(FakeLog.Position(1), answer.Position);
        _stage.Happen("tag:a");
        Assert.Equal("gap tag:a forged 1; 2 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_position_that_the_log_has_forgotten_is_a_gap_after_which_the_watch_is_live()
    {
        for (var i = 0; i < 3; i++) _stage.Happen("tag:a");
        _stage.Log.ForgottenUpTo = 2;
        _stage.Log.BeforeReplay = _replays.WaitAsync;
        var client = _stage.Connect();
        var joining = client.WatchAsync("tag:a", after: 1);
        _stage.Happen("tag:a");
        _replays.Release();
        Assert.Equal(FakeLog.Position(4), (await joining).Position);
        _stage.Happen("tag:a");
        Assert.Equal("gap tag:a expired 4; 5 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task More_than_is_held_back_during_a_replay_is_a_gap()
    {
        _stage.Happen("tag:a");
        _stage.Log.BeforeReplay = _replays.WaitAsync;
        var client = _stage.Connect();
        var joining = client.WatchAsync("tag:a", after: 0);
        for (var i = 0; i <= LiveLimits.HeldBackEventsMax; i++) _stage.Happen("tag:a");
        _replays.Release();
        await joining;
        Assert.Equal($"gap tag:a overflow {_stage.Log.Head}", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Watching_a_word_again_begins_anew_from_the_new_position()
    {
        _stage.Happen("tag:a");
        _stage.Happen("tag:a");
        _stage.Log.BeforeReplay = _replays.WaitAsync;
        var client = _stage.Connect();
        var first = client.WatchAsync("tag:a", after: 0);
        var second = client.WatchAsync("tag:a", after: 1);
        while (_replays.Release())
        {
        }

        await Task.WhenAll(first, second);
        _stage.Happen("tag:a");
        Assert.Equal("2 tag:a; 3 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Unwatching_during_a_replay_ends_it()
    {
        _stage.Happen("tag:a");
        _stage.Log.BeforeReplay = _replays.WaitAsync;
        var client = _stage.Connect();
        var joining = client.WatchAsync("tag:a", after: 0);
        client.Unwatch("tag:a");
        _replays.Release();
        await joining;
        _stage.Happen("tag:a");
        Assert.Equal("", await client.ReadTextAsync());
    }

    [Fact]
    public async Task What_may_not_be_watched_is_refused_and_leaves_nothing_behind()
    {
        _stage.Access.Rule = (_, _) => null;
        var client = _stage.Connect();
        var refused = await Assert.ThrowsAsync<HubException>(() => client.WatchAsync("community:secret"));
        Assert.Equal("not_found", refused.Message);
        Assert.Empty(client.Connection.Watches);
    }

    [Fact]
    public async Task A_connection_watches_so_many_topics_and_not_one_more()
    {
        var client = _stage.Connect();
        for (var i = 0; i < LiveLimits.WatchesPerConnectionMax; i++) await client.WatchAsync($"tag:{i}");
        var refused = await Assert.ThrowsAsync<HubException>(() => client.WatchAsync("tag:more"));
        Assert.Equal("too_many", refused.Message);
        await client.WatchAsync("tag:0");
        client.Unwatch("tag:1");
        await client.WatchAsync("tag:more");
    }

    [Fact]
    public async Task No_mark_is_given_while_a_replay_is_under_way()
    {
        _stage.Happen("tag:a");
        _stage.Log.BeforeReplay = _replays.WaitAsync;
        var client = _stage.Connect();
        var joining = client.WatchAsync("tag:a", after: 0);
        _stage.Happen("tag:b");
        _stage.Time.Advance(LiveLimits.MarkPeriod);
        _stage.Relay.Tick();
        Assert.Equal("", await client.ReadTextAsync());
        _replays.Release();
        await joining;
        _stage.Relay.Tick();
        Assert.Equal("1 tag:a; mark 2", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_snapshot_older_than_a_change_of_what_it_shows_is_a_gap()
    {
        _stage.Access.Rule = (_, _) => new(["user:1"], 0);
        _stage.Happen("user:1");
        _stage.Change(Changes.Follows(), "user:7", "me:7");
        _stage.Happen("user:1");
        var client = _stage.Connect();
        await client.WatchAsync("home", after: 0);
        _stage.Happen("user:1");
        Assert.Equal("gap home changed 3; 4 home", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Replayed_events_of_ones_own_topic_are_not_shown_on_others()
    {
        _stage.Happen("me:7");
        _stage.Happen("tag:a");
        var client = _stage.Connect();
        await client.WatchAsync("tag:a", after: 0);
        Assert.Equal("2 tag:a", await client.ReadTextAsync());
    }
}
