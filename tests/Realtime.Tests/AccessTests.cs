using Microsoft.AspNetCore.SignalR;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>What changes of access do to watches.</summary>
public sealed class AccessTests : IDisposable
{
    private const long Community = 42;

    private readonly Stage stage = new();
    private readonly Pauses doors = new();
    private bool isMember = true;

    public AccessTests()
    {
        stage.Access.Rule = (caller, word) => word switch
        {
            "community:c" or "post:5" => isMember
                ? new(word == "post:5" ? ["post:5"] : ["community:42"], Community)
                : null,
            "home" or "tag:a" => isMember ? new([word, word + "@42"], 0) : new([word], 0),
            _ => new([word], 0),
        };
    }

    public void Dispose() => stage.Dispose();

    [Theory]
    [InlineData("community:c", "community:42")]
    [InlineData("post:5", "post:5")]
    public async Task Nothing_is_sent_after_a_revocation_not_even_in_the_same_batch(string word, string topic)
    {
        var client = stage.Connect();
        await client.WatchAsync(word);
        stage.Log.Append([topic]);
        stage.Log.Append([topic], Changes.Membership(Community));
        stage.Log.Append([topic]);
        isMember = false;
        stage.Deliver();
        stage.Happen(topic);
        Assert.Equal($"1 {word}; gap {word} revoked 3", await client.ReadTextAsync());
        Assert.Empty(client.Connection.Watches);
    }

    [Fact]
    public async Task Nothing_is_sent_between_the_change_and_the_doors_answer()
    {
        var client = stage.Connect();
        await client.WatchAsync("community:c");
        stage.Access.BeforeAnswer = doors.WaitAsync;
        stage.Change(Changes.Membership(Community));
        stage.Happen("community:42");
        Assert.Equal("", await client.ReadTextAsync());
        doors.Release();
        stage.Happen("community:42");
        Assert.Equal("gap community:c changed 2; 3 community:c", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_revocation_while_a_watch_is_joining_is_not_missed()
    {
        stage.Happen("community:42");
        stage.Access.BeforeAnswer = doors.WaitAsync;
        var client = stage.Connect();
        var joining = client.WatchAsync("community:c", after: 0);
        isMember = false;
        stage.Change(Changes.Membership(Community));
        stage.Happen("community:42");
        while (doors.Release())
        {
        }

        await Assert.ThrowsAsync<HubException>(() => joining);
        stage.Happen("community:42");
        Assert.Equal("", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_revocation_while_a_watch_is_replayed_to_is_not_missed()
    {
        var replays = new Pauses();
        stage.Happen("community:42");
        stage.Log.BeforeReplay = replays.WaitAsync;
        var client = stage.Connect();
        var joining = client.WatchAsync("community:c", after: 0);
        isMember = false;
        stage.Change(Changes.Membership(Community));
        stage.Happen("community:42");
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
        var client = stage.Connect();
        await client.WatchAsync("tag:a");
        stage.Happen("tag:a@42");
        stage.Log.Append([], Changes.Membership(Community));
        stage.Log.Append(["tag:a@42"]);
        isMember = false;
        stage.Deliver();
        stage.Happen("tag:a@42");
        stage.Happen("tag:a");
        Assert.Equal("1 tag:a; gap tag:a changed 3; 5 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_merged_watch_gains_the_communitys_part_and_is_told()
    {
        isMember = false;
        var client = stage.Connect();
        await client.WatchAsync("home");
        isMember = true;
        stage.Change(Changes.Membership(Community));
        stage.Happen("home@42");
        Assert.Equal("gap home changed 1; 2 home", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Following_somebody_changes_home_and_nothing_else()
    {
        var client = stage.Connect();
        await client.WatchAsync("home");
        await client.WatchAsync("tag:a");
        await client.WatchAsync("community:c");
        stage.Change(Changes.Follows());
        Assert.Equal("gap home changed 1", await client.ReadTextAsync());
    }

    [Fact]
    public async Task Changes_of_others_change_nothing()
    {
        var client = stage.Connect();
        await client.WatchAsync("home");
        await client.WatchAsync("community:c");
        var calls = stage.Access.Calls;
        stage.Change(Changes.Follows(userId: 8));
        stage.Change(Changes.Membership(Community, userId: 8));
        stage.Change(Changes.Membership(43));
        stage.Change(Changes.Standing(userId: 8));
        stage.Change(Changes.Session(71));
        Assert.Equal(calls + 1, stage.Access.Calls);
        Assert.Equal("gap home changed 3", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_community_that_closes_loses_every_watch_that_involves_it()
    {
        var insider = stage.Connect(userId: 7);
        var outsider = stage.Connect(userId: 8);
        stage.Access.Rule = (caller, word) => word == "community:c" && (isMember || caller.UserId == 7)
            ? new(["community:42"], Community)
            : null;
        await insider.WatchAsync("community:c");
        await outsider.WatchAsync("community:c");
        isMember = false;
        stage.Log.Append(["community:42"], Changes.Community(Community));
        stage.Log.Append(["community:42"]);
        stage.Deliver();
        stage.Happen("community:42");
        Assert.Equal("gap community:c changed 2; 3 community:c", await insider.ReadTextAsync());
        Assert.Equal("gap community:c revoked 2", await outsider.ReadTextAsync());
    }

    [Fact]
    public async Task A_community_that_closes_gives_its_members_merged_watches_their_new_topics()
    {
        isMember = false;
        var client = stage.Connect();
        await client.WatchAsync("tag:a");
        await client.WatchAsync("tag:b");
        isMember = true;
        stage.Change(Changes.Community(Community));
        stage.Happen("tag:a@42");
        Assert.Equal("gap tag:a changed 1; 2 tag:a", await client.ReadTextAsync());
    }

    [Fact]
    public async Task The_end_of_a_session_cuts_its_connections_and_no_others()
    {
        var first = stage.Connect(sessionId: 70);
        var second = stage.Connect(sessionId: 70);
        var other = stage.Connect(sessionId: 71);
        await first.WatchAsync("tag:a");
        await other.WatchAsync("tag:a");
        stage.Log.Append([], Changes.Session(70));
        stage.Log.Append(["tag:a"]);
        stage.Deliver();
        Assert.True(first.Socket.IsAborted);
        Assert.True(second.Socket.IsAborted);
        Assert.False(other.Socket.IsAborted);
        Assert.Equal("2 tag:a", await other.ReadTextAsync());
        Assert.Null(stage.Relay.Find(first.Connection.Id));
        await Assert.ThrowsAsync<HubException>(() => first.WatchAsync("tag:a"));
    }

    [Fact]
    public async Task A_change_of_standing_asks_the_door_again_with_the_new_standing()
    {
        stage.Access.Rule = (caller, word) =>
            word == "community:c" && caller.Population != Population.Employee ? null : new([word], 0);
        var client = stage.Connect();
        await client.WatchAsync("community:c");
        await client.WatchAsync("tag:a");
        stage.Renew = caller => caller with { Population = Population.OnSiteContractor };
        stage.Change(Changes.Standing(), "community:c");
        stage.Happen("community:c");
        stage.Happen("tag:a");
        Assert.Equal(
            ["3 tag:a", "gap community:c revoked 1", "gap tag:a changed 1"],
            (await client.ReadTextAsync()).Split("; ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_of_standing_cuts_the_connection_when_the_session_ended_with_it()
    {
        var client = stage.Connect();
        await client.WatchAsync("tag:a");
        stage.Renew = _ => null;
        stage.Change(Changes.Standing());
        Assert.True(client.Socket.IsAborted);
    }

    [Fact]
    public async Task A_door_that_cannot_be_asked_is_asked_again_and_nothing_is_sent_meanwhile()
    {
        var client = stage.Connect();
        await client.WatchAsync("community:c");
        var isDown = true;
        stage.Access.BeforeAnswer = () => isDown ? throw new TimeoutException() : Task.CompletedTask;
        stage.Change(Changes.Membership(Community));
        stage.Happen("community:42");
        Assert.Equal("", await client.ReadTextAsync());
        isDown = false;
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("gap community:c changed 2", await client.ReadTextAsync());
    }

    [Fact]
    public async Task A_mark_waits_until_an_owed_gap_was_told()
    {
        var client = stage.Connect();
        await client.WatchAsync("community:c");
        stage.Access.BeforeAnswer = doors.WaitAsync;
        stage.Change(Changes.Membership(Community));
        stage.Time.Advance(LiveLimits.MarkPeriod);
        stage.Relay.Tick();
        Assert.Equal("", await client.ReadTextAsync());
    }
}
