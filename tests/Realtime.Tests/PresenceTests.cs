using Microsoft.AspNetCore.SignalR;
using MyDeclic.Presence;
using MyDeclic.Realtime.Tests.Support;

namespace MyDeclic.Realtime.Tests;

/// <summary>Who is told who is there, on one server before fake grains.</summary>
public sealed class PresenceTests
{
    [Fact]
    public async Task Who_looks_is_told_who_comes_goes_away_and_leaves()
    {
        using var stage = new Stage();
        var ana = stage.Connect(7);
        Assert.Equal("", await ana.LookAsync("u8", "u9"));

        var bob = stage.Connect(8);
        await bob.HereAsync();
        await stage.ReportAsync();
        Assert.Equal("u8 Online", await ana.ReadTextAsync());
        Assert.Equal("u8 Online", await ana.LookAsync("u8", "u9"));

        await bob.HereAsync(isAway: true);
        await stage.ReportAsync();
        Assert.Equal("u8 Away", await ana.ReadTextAsync());

        stage.Relay.Disconnect(bob.Connection.Id);
        await stage.ReportAsync();
        Assert.Equal("u8 Offline", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task A_connection_that_says_nothing_does_not_count()
    {
        using var stage = new Stage();
        var ana = stage.Connect(7);
        await ana.LookAsync("u8");
        stage.Connect(8);

        await stage.ReportAsync();

        Assert.Empty(stage.Presence.Reports[^1].People);
        Assert.Equal("", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task One_is_there_while_any_connection_is()
    {
        using var stage = new Stage();
        var ana = stage.Connect(7);
        await ana.LookAsync("u8");
        var (phone, desk) = (stage.Connect(8), stage.Connect(8));
        await phone.HereAsync(isAway: true);
        await desk.HereAsync();
        await stage.ReportAsync();
        Assert.Equal("u8 Online", await ana.ReadTextAsync());

        stage.Relay.Disconnect(desk.Connection.Id);
        await stage.ReportAsync();

        Assert.Equal("u8 Away", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task What_changes_often_is_told_once_a_report()
    {
        using var stage = new Stage();
        var ana = stage.Connect(7);
        await ana.LookAsync("u8");
        var bob = stage.Connect(8);
        for (var n = 0; n < 5; n++)
        {
            await bob.HereAsync();
            await bob.HereAsync(isAway: true);
        }

        await stage.ReportAsync();

        Assert.Equal("u8 Away", await ana.ReadTextAsync());
        Assert.Single(stage.Presence.Reports[^1].People);
    }

    [Fact]
    public async Task Somebody_on_another_server_is_seen()
    {
        using var stage = new Stage();
        var ana = stage.Connect(7);
        await ana.LookAsync("u8");
        stage.Presence.Elsewhere[8] = PresenceState.Online;

        await stage.ReportAsync();

        Assert.Equal("u8 Online", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task A_report_that_is_lost_is_said_again_whole()
    {
        using var stage = new Stage();
        await stage.ReportAsync();
        await stage.Connect(8).HereAsync();
        stage.Presence.IsFailing = true;
        await stage.ReportAsync();
        stage.Presence.IsFailing = false;

        await stage.ReportAsync();

        Assert.True(stage.Presence.Reports[^1].IsWhole);
        Assert.Equal([new PresenceChange(8, PresenceState.Online)], stage.Presence.Reports[^1].People.AsEnumerable());
    }

    [Fact]
    public async Task Who_hides_is_gone_at_once_and_sees_nobody()
    {
        using var stage = new Stage();
        var (ana, bob) = (stage.Connect(7), stage.Connect(8));
        await ana.HereAsync();
        await bob.HereAsync();
        await stage.ReportAsync();
        await ana.LookAsync("u8");
        await bob.LookAsync("u7");

        stage.PresenceDoor.Hidden.Add(8);
        stage.Change(new(AccessChangeKind.PresenceHidden, 8, 0, 0), "me:8");

        Assert.Equal("u8 Offline", await ana.ReadTextAsync());
        Assert.Equal("gap presence changed 0", await bob.ReadTextAsync());
        Assert.Equal("", await bob.LookAsync("u7"));
        await bob.HereAsync();
        await stage.ReportAsync();
        Assert.Empty((await ana.ReadAsync()).OfType<MyDeclic.WebFront.Presence.PresenceNotice>());
    }

    [Fact]
    public async Task When_somebody_shows_again_everybody_is_asked_for_anew()
    {
        using var stage = new Stage();
        await stage.ReportAsync();
        stage.Change(new(AccessChangeKind.PresenceHidden, 8, 0, 0), "me:8");
        await stage.ReportAsync();
        Assert.NotEqual(-1, stage.Presence.Reports[^1].Version);

        stage.Change(new(AccessChangeKind.PresenceShown, 8, 0, 0), "me:8");
        await stage.ReportAsync();

        // Who came back within the time of grace was never gone to the others, who have nothing to tell.
        Assert.Equal(-1, stage.Presence.Reports[^1].Version);
    }

    [Fact]
    public async Task Who_is_blocked_is_told_nothing_more()
    {
        using var stage = new Stage();
        var ana = stage.Connect(7);
        await ana.LookAsync("u8", "u9");

        stage.Change(new(AccessChangeKind.Blocked, 7, 0, 0, 8), "me:7");
        stage.Presence.Elsewhere[8] = stage.Presence.Elsewhere[9] = PresenceState.Online;
        await stage.ReportAsync();

        Assert.Equal("gap presence changed 0; u9 Online", await ana.ReadTextAsync());
    }

    [Fact]
    public async Task What_changes_while_the_door_is_asked_is_asked_again()
    {
        using var stage = new Stage();
        var ana = stage.Connect(7);
        stage.Presence.Elsewhere[8] = PresenceState.Online;
        await stage.ReportAsync();
        stage.PresenceDoor.WhileAsked = () =>
        {
            stage.PresenceDoor.Hidden.Add(7);
            stage.Change(new(AccessChangeKind.PresenceHidden, 7, 0, 0), "me:7");
        };

        Assert.Equal("", await ana.LookAsync("u8"));
    }

    [Fact]
    public async Task Nobody_looks_at_more_people_than_allowed()
    {
        using var stage = new Stage();
        var handles = Enumerable.Range(10, Limits.PresenceLookedAtMax + 1).Select(n => "u" + n).ToArray();

        var refused = await Assert.ThrowsAsync<HubException>(() => stage.Connect(7).LookAsync(handles));

        Assert.Equal("too_many", refused.Message);
    }
}
