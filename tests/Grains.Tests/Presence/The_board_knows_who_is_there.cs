using MyDeclic.Presence;

namespace MyDeclic.Tests.Presence;

/// <summary>What servers are told of each other's members, in a time that the test lets pass.</summary>
public sealed class The_board_knows_who_is_there
{
    private readonly Clock _clock = new();
    private readonly PresenceBoard _board;

    public The_board_knows_who_is_there() => _board = new(_clock);

    [Fact]
    public void From_any_server()
    {
        Report("a", whole: true, (8, PresenceState.Online));

        var told = Report("b", whole: true);

        Assert.Equal([new(8, PresenceState.Online)], told.People.AsEnumerable());
    }

    [Fact]
    public void As_long_as_one_server_has_them()
    {
        Report("a", whole: true, (8, PresenceState.Online));
        Report("b", whole: true, (8, PresenceState.Away));
        Report("a", whole: false, (8, PresenceState.Offline));

        Assert.Equal([new(8, PresenceState.Away)], Report("c", whole: true).People.AsEnumerable());
        Pass(PresenceLimits.Grace, "a", "b");
        Assert.Equal([new(8, PresenceState.Away)], Report("d", whole: true).People.AsEnumerable());
    }

    [Fact]
    public void And_who_left_only_after_the_grace()
    {
        var since = Report("a", whole: true, (8, PresenceState.Online));
        Assert.Empty(Report("a", since, (8, PresenceState.Offline)).People);

        Pass(PresenceLimits.Grace - TimeSpan.FromSeconds(1), "a");
        Assert.Empty(Report("a", since).People);
        Pass(TimeSpan.FromSeconds(1), "a");

        Assert.Equal([new(8, PresenceState.Offline)], Report("a", since).People.AsEnumerable());
    }

    [Fact]
    public void While_a_reload_is_no_leaving_not_even_to_another_server()
    {
        var since = Report("a", whole: true, (8, PresenceState.Online));
        Report("a", since, (8, PresenceState.Offline));
        Pass(TimeSpan.FromSeconds(5), "a");
        Report("b", whole: true, (8, PresenceState.Online));

        Pass(PresenceLimits.Grace, "a", "b");

        Assert.Empty(Report("a", since).People);
    }

    [Fact]
    public void Without_those_of_a_server_that_fell_silent()
    {
        Report("a", whole: true, (8, PresenceState.Online));
        var since = Report("b", whole: true);

        Pass(PresenceLimits.Lease + PresenceLimits.Grace, "b");

        Assert.Equal([new(8, PresenceState.Offline)], Report("b", since).People.AsEnumerable());
        Assert.True(Report("a", since).WantsAll);
    }

    [Fact]
    public void And_a_whole_report_takes_the_place_of_what_was_said_before()
    {
        Report("a", whole: true, (8, PresenceState.Online), (9, PresenceState.Online));
        var since = Report("a", whole: true, (9, PresenceState.Online));

        Pass(PresenceLimits.Grace, "a");

        Assert.Equal([new(8, PresenceState.Offline)], Report("a", since).People.AsEnumerable());
    }

    [Fact]
    public void Whatever_comes_late()
    {
        Report("a", whole: true, (8, PresenceState.Online));

        _board.Take(new("a", -5, true, [], 0, -1));
        Pass(PresenceLimits.Grace, "a");

        Assert.Equal([new(8, PresenceState.Online)], Report("b", whole: true).People.AsEnumerable());
    }

    [Fact]
    public void And_says_when_somebody_may_be_missing()
    {
        Assert.False(Report("a", whole: true).IsSettled);

        Pass(PresenceLimits.Lease, "a");

        Assert.True(Report("a", whole: false).IsSettled);
    }

    [Fact]
    public void And_tells_everybody_to_whom_another_board_told_last()
    {
        Report("a", whole: true, (8, PresenceState.Online));

        var told = _board.Take(new("b", Next(), true, [], 12345, 0));

        Assert.True(told.IsWhole);
        Assert.Equal([new(8, PresenceState.Online)], told.People.AsEnumerable());
    }

    private long _number;

    private long Next() => ++_number;

    private PresenceAnswer Report(string server, bool whole, params (long UserId, PresenceState State)[] people) => _board.Take(
        new(server, Next(), whole, [.. people.Select(one => new PresenceChange(one.UserId, one.State))], 0, -1));

    private PresenceAnswer Report(
        string server, PresenceAnswer since, params (long UserId, PresenceState State)[] people) => _board.Take(new(
            server, Next(), false, [.. people.Select(one => new PresenceChange(one.UserId, one.State))], since.Epoch,
            since.Version));

    // Servers go on reporting while time passes.
    private void Pass(TimeSpan time, params string[] alive)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            foreach (var server in alive) Report(server, whole: false);
        }
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
