using Microsoft.AspNetCore.SignalR;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>What changes of access do to watches.</summary>
public sealed class AccessTests : IDisposable
{
    private const long Community = 42;

    private readonly Stage _stage = new();
    private readonly Pauses _doors = new();
    private bool _isMember = true;

    public AccessTests()
    {
        _stage.Access.Rule = (caller, word) => word switch
        {
            "community:c" or "post:5" => _isMember
                ? new(word == "post:5" ? ["post:5"] : ["community:42"], Community)
                : null,
            "home" or "tag:a" => _isMember ? new([word, word + "@42"], 0) : new([word], 0),
            _ => new([word], 0),
        };
    }

    public void Dispose() => _stage.Dispose();

    [Theory]
    [InlineData("community:c", "community:42")]
    [InlineData("post:5", "post:5")]
    public async Task Nothing_is_sent_with_a_revocation_in_the_same_batch(string word, string topic)
    {
        var client = _stage.Connect();
        await client.WatchAsync(word);
        _stage.Log.Append([topic]);
        _stage.Log.Append([topic], Changes.Membership(Community));
        _stage.Log.Append([topic]);
        _isMember = false;
        _stage.Deliver();
        _stage.Happen(topic);
        Assert.Equal($"gap {word} revoked 3", await client.ReadTextAsync());
        Assert.Empty(client.Connection.Watches);
    }

    [Fact]
    public async Task Nothing_is_sent_that_may_show_what_was_written_after_a_revocation_still_to_come()
    {
        var client = _stage.Connect();
        await client.WatchAsync("community:c");
        _stage.Log.Append(["community:42"]);
        _stage.Log.Ahead = [Changes.Membership(Community)];
        _isMember = false;
        _stage.Deliver();
        _stage.Happen("community:42");
        Assert.Equal("gap community:c revoked 1", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Nothing_is_sent_between_the_change_and_the_doors_answer()
    {
        var client = _stage.Connect();
        await client.WatchAsync("community:c");
        _stage.Access.BeforeAnswer = _doors.WaitAsync;
        _stage.Change(Changes.Membership(Community));
        _stage.Happen("community:42");
        Assert.Equal("", await client.ReadTextAsync());
        _doors.Release();
        _stage.Happen("community:42");
        Assert.Equal("gap community:c changed 2; 3 community:c", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_revocation_while_a_watch_is_joining_is_not_missed()
    {
        _stage.Happen("community:42");
        _stage.Access.BeforeAnswer = _doors.WaitAsync;
        var client = _stage.Connect();
        var joining = client.WatchAsync("community:c", after: 0);
        _isMember = false;
        _stage.Change(Changes.Membership(Community));
        _stage.Happen("community:42");
        while (_doors.Release())
        {
        }

        await Assert.ThrowsAsync<HubException>(() => joining);
        _stage.Happen("community:42");
        Assert.Equal("", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_revocation_while_a_watch_is_replayed_to_is_not_missed()
    {
        var replays = new Pauses();
        _stage.Happen("community:42");
        _stage.Log.BeforeReplay = replays.WaitAsync;
        var client = _stage.Connect();
        var joining = client.WatchAsync("community:c", after: 0);
        _isMember = false;
        _stage.Change(Changes.Membership(Community));
        _stage.Happen("community:42");
        while (replays.Release())
        {
        }

        var refused = await Assert.ThrowsAsync<HubException>(() => joining);
        Assert.Equal("not_found", refused.Message);
        Assert.Equal("", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_merged_watch_loses_the_communitys_part_at_once_and_keeps_the_rest()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        _stage.Happen("tag:a@42");
        _stage.Log.Append([], Changes.Membership(Community));
        _stage.Log.Append(["tag:a@42"]);
        _isMember = false;
        _stage.Deliver();
        _stage.Happen("tag:a@42");
        _stage.Happen("tag:a");
        Assert.Equal("1 tag:a; gap tag:a changed 3; 5 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_merged_watch_gains_the_communitys_part_and_is_told()
    {
        _isMember = false;
        var client = _stage.Connect();
        await client.WatchAsync("home");
        _isMember = true;
        _stage.Change(Changes.Membership(Community));
        _stage.Happen("home@42");
        Assert.Equal("gap home changed 1; 2 home", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Following_somebody_changes_home_and_nothing_else()
    {
        var client = _stage.Connect();
        await client.WatchAsync("home");
        await client.WatchAsync("tag:a");
        await client.WatchAsync("community:c");
        _stage.Change(Changes.Follows());
        Assert.Equal("gap home changed 1", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Changes_of_others_change_nothing()
    {
        var client = _stage.Connect();
        await client.WatchAsync("home");
        await client.WatchAsync("community:c");
        var calls = _stage.Access.Calls;
        _stage.Change(Changes.Follows(userId: 8));
        _stage.Change(Changes.Membership(Community, userId: 8));
        _stage.Change(Changes.Membership(43));
        _stage.Change(Changes.Standing(userId: 8));
        _stage.Change(Changes.Session(71));
        Assert.Equal(calls + 1, _stage.Access.Calls);
        Assert.Equal("gap home changed 3", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_community_that_closes_loses_every_watch_that_involves_it()
    {
        var insider = _stage.Connect(userId: 7);
        var outsider = _stage.Connect(userId: 8);
        _stage.Access.Rule = (caller, word) => word == "community:c" && (_isMember || caller.UserId == 7)
            ? new(["community:42"], Community)
            : null;
        await insider.WatchAsync("community:c");
        await outsider.WatchAsync("community:c");
        _isMember = false;
        _stage.Log.Append(["community:42"], Changes.Community(Community));
        _stage.Log.Append(["community:42"]);
        _stage.Deliver();
        _stage.Happen("community:42");
        Assert.Equal("gap community:c changed 2; 3 community:c", await insider.ReadTextAsync());
        Assert.Equal("gap community:c revoked 2", await outsider.ReadTextAsync());
    }

    [Fact]
    public async Task A_community_that_closes_gives_its_members_merged_watches_their_new_topics()
    {
        _isMember = false;
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        await client.WatchAsync("tag:b");
        _isMember = true;
        _stage.Change(Changes.Community(Community));
        _stage.Happen("tag:a@42");
        Assert.Equal("gap tag:a changed 1; 2 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task The_end_of_a_session_cuts_its_connections_and_no_others()
    {
        var first = _stage.Connect(sessionId: 70);
        var second = _stage.Connect(sessionId: 70);
        var other = _stage.Connect(sessionId: 71);
        await first.WatchAsync("tag:a");
        await other.WatchAsync("tag:a");
        _stage.Log.Append([], Changes.Session(70));
        _stage.Log.Append(["tag:a"]);
        _stage.Deliver();
        Assert.True(first.Socket.IsAborted);
        Assert.True(second.Socket.IsAborted);
        Assert.False(other.Socket.IsAborted);
        Assert.Equal("2 tag:a", await other.ReadTextAsync());
        Assert.Null(_stage.Relay.Find(first.Connection.Id));
        await Assert.ThrowsAsync<HubException>(() => first.WatchAsync("tag:a"));
    }

    [Fact]
    public async Task A_change_of_standing_asks_the_door_again_with_the_new_standing()
    {
        _stage.Access.Rule = (caller, word) =>
            word == "community:c" && caller.Population != Population.Employee ? null : new([word], 0);
        var client = _stage.Connect();
        await client.WatchAsync("community:c");
        await client.WatchAsync("tag:a");
        _stage.Renew = caller => caller with { Population = Population.OnSiteContractor };
        _stage.Change(Changes.Standing(), "community:c");
        _stage.Happen("community:c");
        _stage.Happen("tag:a");
        Assert.Equal(
            ["3 tag:a", "gap community:c revoked 1", "gap tag:a changed 1"],
            (await client.ReadTextAsync()).Split("; ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_of_standing_cuts_the_connection_when_the_session_ended_with_it()
    {
        var client = _stage.Connect();
        await client.WatchAsync("tag:a");
        _stage.Renew = _ => null;
        _stage.Change(Changes.Standing());
        Assert.True(client.Socket.IsAborted);
    }

    [Fact]
    public async Task A_door_that_cannot_be_asked_is_asked_again_and_nothing_is_sent_meanwhile()
    {
        var client = _stage.Connect();
        await client.WatchAsync("community:c");
        var isDown = true;
        _stage.Access.BeforeAnswer = () => isDown ? throw new TimeoutException() : Task.CompletedTask;
        _stage.Change(Changes.Membership(Community));
        _stage.Happen("community:42");
        Assert.Equal("", await client.ReadTextAsync());
        isDown = false;
        _stage.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("gap community:c changed 2", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_mark_waits_until_an_owed_gap_was_told()
    {
        var client = _stage.Connect();
        await client.WatchAsync("community:c");
        _stage.Access.BeforeAnswer = _doors.WaitAsync;
        _stage.Change(Changes.Membership(Community));
        _stage.Time.Advance(LiveLimits.MarkPeriod);
        _stage.Relay.Tick();
        Assert.Equal("", await client.ReadTextAsync());
    }
}
