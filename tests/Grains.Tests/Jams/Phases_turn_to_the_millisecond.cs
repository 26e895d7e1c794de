using System.Collections.Immutable;
using MyDeclic.Jams;

namespace MyDeclic.Tests.Jams;

public sealed class Phases_turn_to_the_millisecond
{
    private const long Day = 86_400_000;

    // Days 1 to 2, and 3 to 4.
    private static readonly ImmutableArray<JamPhaseRow> s_phases =
    [
        new() { Kind = 1, OpensAt = 1 * Day, ClosesAt = 2 * Day, Allows = 1 },
        new() { Kind = 3, OpensAt = 3 * Day, ClosesAt = 4 * Day, Allows = 8 },
    ];

    [Theory]
    [InlineData((1 * Day) - 1, JamState.Planned, null)]
    [InlineData(1 * Day, JamState.Running, 1)]
    [InlineData((2 * Day) - 1, JamState.Running, 1)]
    [InlineData(2 * Day, JamState.Between, null)]
    [InlineData(3 * Day, JamState.Running, 3)]
    [InlineData((4 * Day) - 1, JamState.Running, 3)]
    [InlineData(4 * Day, JamState.Over, null)]
    public void A_phase_is_open_from_its_opening_and_closed_from_its_closing(long now, JamState state, int? kind)
    {
        Assert.Equal(state, JamClock.StateOf(s_phases, null, now));
        Assert.Equal(kind, JamClock.OpenAt(s_phases, null, now)?.Kind);
        Assert.Null(JamClock.OpenAt(s_phases, now, now));
    }

    [Theory]
    [InlineData(0, 1 * Day)]
    [InlineData(1 * Day, 2 * Day)]
    [InlineData((2 * Day) - 1, 2 * Day)]
    [InlineData(2 * Day, 3 * Day)]
    [InlineData(4 * Day, null)]
    public void The_next_turn_is_the_next_opening_or_closing(long now, long? turn) =>
        Assert.Equal(turn, JamClock.NextTurn(s_phases, now));

    [Fact]
    public void After_a_pause_what_was_open_lasts_as_long_as_it_would_have()
    {
        var pausedAt = (1 * Day) + 7;
        var after = JamClock.Resume(s_phases, pausedAt, pausedAt + Day);
        Assert.Equal([(1 * Day, 3 * Day), (4 * Day, 5 * Day)], after.Select(phase => (phase.OpensAt, phase.ClosesAt)));
    }

    [Fact]
    public void A_pause_between_phases_moves_those_to_come_alone()
    {
        var after = JamClock.Resume(s_phases, 2 * Day, (2 * Day) + 5);
        Assert.Equal(
            [(1 * Day, 2 * Day), ((3 * Day) + 5, (4 * Day) + 5)], after.Select(phase => (phase.OpensAt, phase.ClosesAt)));
    }

    [Fact]
    public void A_clock_that_jumps_back_during_a_pause_moves_nothing() =>
        Assert.Equal<JamPhaseRow>(s_phases, JamClock.Resume(s_phases, (1 * Day) + 7, 1 * Day));

    [Theory]
    [InlineData((1 * Day) + 1, (2 * Day) + 5, 3 * Day)]
    [InlineData((1 * Day) + 1, (3 * Day) + 5, (3 * Day) + 5)]
    [InlineData((2 * Day) + 1, (3 * Day) + 5, (3 * Day) + 5)]
    public void Later_phases_give_way_to_a_longer_one_as_far_as_they_must(long now, long closesAt, long nextOpens)
    {
        Assert.Null(JamClock.Extend(s_phases, closesAt, now, out var moved));
        Assert.Equal(
            [(1 * Day, closesAt), (nextOpens, nextOpens + Day)], moved.Select(phase => (phase.OpensAt, phase.ClosesAt)));
    }

    [Theory]
    [InlineData(0, 2 * Day, ErrorCode.Conflict)]
    [InlineData(1 * Day, 1 * Day, ErrorCode.InvalidPhases)]
    [InlineData(1 * Day, 33 * Day, ErrorCode.InvalidPhases)]
    [InlineData(2 * Day, null, ErrorCode.Conflict)]
    public void A_closing_that_cannot_be_is_refused(long now, long? closesAt, ErrorCode code) =>
        Assert.Equal(code, JamClock.Extend(s_phases, closesAt, now, out _)?.Code);

    [Theory]
    [InlineData((1 * Day) + 5, (1 * Day) + 5)]
    [InlineData(1 * Day, (1 * Day) + 1)]
    public void An_open_phase_closes_now_and_no_other_moves(long now, long closesAt)
    {
        Assert.Null(JamClock.Extend(s_phases, null, now, out var moved));
        Assert.Equal([(1 * Day, closesAt), (3 * Day, 4 * Day)], moved.Select(phase => (phase.OpensAt, phase.ClosesAt)));
    }

    // In the phase, in the gap after it, before the jam, and to a moment that one chooses.
    [Theory]
    [InlineData((1 * Day) + 5, null, (1 * Day) + 5, (1 * Day) + 5)]
    [InlineData((1 * Day) + 5, (1 * Day) + 9, (1 * Day) + 9, (1 * Day) + 9)]
    [InlineData((1 * Day) + 5, (2 * Day) + 9, 2 * Day, (2 * Day) + 9)]
    [InlineData((2 * Day) + 5, null, 2 * Day, (2 * Day) + 5)]
    // What opened this millisecond was open for one.
    [InlineData(1 * Day, null, (1 * Day) + 1, (1 * Day) + 1)]
    public void A_phase_is_brought_forward_and_closes_as_planned(long now, long? opensAt, long firstCloses, long secondOpens)
    {
        Assert.Null(JamClock.BringForward(s_phases, 3 * Day, opensAt, now, out var moved));
        Assert.Equal(
            [(1 * Day, firstCloses), (secondOpens, 4 * Day)], moved.Select(phase => (phase.OpensAt, phase.ClosesAt)));
    }

    [Fact]
    public void The_first_phase_is_brought_forward_alone()
    {
        Assert.Null(JamClock.BringForward(s_phases, 1 * Day, null, 5, out var moved));
        Assert.Equal([(5L, 2 * Day), (3 * Day, 4 * Day)], moved.Select(phase => (phase.OpensAt, phase.ClosesAt)));
    }

    [Theory]
    [InlineData(1 * Day, 3 * Day, (1 * Day) - 1, ErrorCode.InvalidPhases)]
    [InlineData(1 * Day, 3 * Day, 3 * Day, ErrorCode.InvalidPhases)]
    [InlineData(1 * Day, 1 * Day, null, ErrorCode.Conflict)]
    [InlineData(0L, 3 * Day, null, ErrorCode.Conflict)]
    [InlineData(3 * Day, 3 * Day, null, ErrorCode.JamNoNextPhase)]
    [InlineData(5 * Day, 3 * Day, null, ErrorCode.JamNoNextPhase)]
    public void What_cannot_be_brought_forward_is_refused(long now, long plannedAt, long? opensAt, ErrorCode code)
    {
        Assert.Equal(code, JamClock.BringForward(s_phases, plannedAt, opensAt, now, out var moved)?.Code);
        Assert.Equal<JamPhaseRow>(s_phases, moved);
    }
}
