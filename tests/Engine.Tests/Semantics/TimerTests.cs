using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class TimerTests : SiloTest
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private IClock Clock => Silo.Grain<IClock>();

    [Fact]
    public async Task A_timer_ticks_when_it_is_due_and_after_each_period()
    {
        Script.Release("tick 1", "tick 2", "tick 3");
        await StartAsync(dueTime: s_second * 5, period: s_second);
        Silo.Time.Advance(s_second * 4);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 1"));

        await AdvanceToTickAsync(s_second, "tick 1");
        await AdvanceToTickAsync(s_second, "tick 2");
        await AdvanceToTickAsync(s_second, "tick 3");
        Assert.False(Script.HasHappened("the starter's context leaked"));
    }

    [Fact]
    public async Task A_due_time_of_zero_ticks_at_once()
    {
        await StartAsync(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await Script.Began("tick 1");
    }

    [Fact]
    public async Task The_period_counts_from_the_end_of_a_callback()
    {
        Script.Release("tick 2");
        await StartAsync(s_second, s_second * 10);
        Silo.Time.Advance(s_second);
        await Script.Began("tick 1");
        Silo.Time.Advance(s_second * 9);
        Script.Release("tick 1");
        await TurnEndedAsync();

        Silo.Time.Advance(s_second * 9);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 2"));
        Silo.Time.Advance(s_second);
        await Script.Began("tick 2");
    }

    [Fact]
    public async Task A_callback_waits_for_its_turn_by_default()
    {
        await StartAsync(s_second, s_second);
        var call = Clock.Hold("call");
        await Script.Began("call");
        Silo.Time.Advance(s_second);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 1"));

        Script.Release("call");
        await call.Soon();
        await Script.Began("tick 1");
    }

    [Fact]
    public async Task A_callback_sees_nothing_of_the_call_whose_turn_was_right_before()
    {
        await StartAsync(s_second, s_second);
        var running = Clock.Hold("running");
        await Script.Began("running");
        RequestContext.Set("starter", "somebody else");
        var before = Clock.Nothing();
        Silo.Time.Advance(s_second);
        Script.Release("running");
        await Task.WhenAll(running, before).Soon();
        await Script.Began("tick 1");
        Assert.False(Script.HasHappened("the starter's context leaked"));
    }

    [Fact]
    public async Task A_call_waits_for_a_running_callback()
    {
        await StartAsync(s_second, s_second);
        Silo.Time.Advance(s_second);
        await Script.Began("tick 1");
        var call = Clock.Hold("call");
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("call"));

        Script.Release("tick 1", "call");
        await call.Soon();
    }

    [Fact]
    public async Task An_interleaving_timer_runs_beside_calls()
    {
        await Clock.Start(new ClockTimes(s_second, s_second, Interleave: true), "tick").Soon();
        var call = Clock.Hold("call");
        await Script.Began("call");
        Silo.Time.Advance(s_second);
        await Script.Began("tick 1");
        Script.Release("call", "tick 1");
        await call.Soon();
    }

    [Fact]
    public async Task A_failing_callback_is_logged_and_the_timer_goes_on()
    {
        var timers = Silo.Time.TimerCount + 1;
        await Clock.StartFailing(s_second).Soon();
        Silo.Time.Advance(s_second);
        var (_, exception) = await Silo.Log.TroubleOfAsync("clock/one");
        Assert.Equal("clockwork", exception!.Message);

        await Silo.Time.HasTimersAsync(timers);
        Silo.Time.Advance(s_second);
        await Script.Happened("failure 2");
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more_and_cancels_its_callback()
    {
        await Clock.Start(new ClockTimes(s_second, s_second, Interleave: true), "tick").Soon();
        Silo.Time.Advance(s_second);
        await Script.Began("tick 1");
        await Clock.Stop().Soon();
        await Script.Happened("tick 1 cancelled");
        Script.Release("tick 1");
        await Script.Happened("tick 1 ended");
        Silo.Time.Advance(s_second * 5);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 2"));
    }

    [Fact]
    public async Task A_timer_can_be_given_other_times()
    {
        Script.Release("tick 1");
        await StartAsync(s_second * 100, s_second * 100);
        await Clock.Change(s_second, s_second * 3).Soon();
        await AdvanceToTickAsync(s_second, "tick 1");
        Silo.Time.Advance(s_second * 2);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 2"));
        Silo.Time.Advance(s_second);
        await Script.Began("tick 2");
    }

    [Fact]
    public async Task Times_that_a_callback_changes_count_from_its_end()
    {
        Script.Release("tick 2");
        await Clock.StartChanging(s_second, new ClockTimes(s_second * 3, Timeout.InfiniteTimeSpan)).Soon();
        Silo.Time.Advance(s_second);
        await Script.Began("tick 1");
        Silo.Time.Advance(s_second * 4);
        Script.Release("tick 1");
        await TurnEndedAsync();

        Silo.Time.Advance(s_second * 2);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 2"));
        Silo.Time.Advance(s_second);
        await Script.Began("tick 2");
    }

    [Fact]
    public async Task A_timer_without_a_period_ticks_once()
    {
        Script.Release("tick 1");
        await StartAsync(s_second, Timeout.InfiniteTimeSpan);
        await AdvanceToTickAsync(s_second, "tick 1");
        Silo.Time.Advance(s_second * 600);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 2"));
    }

    [Fact]
    public async Task A_timer_without_a_due_time_ticks_when_it_is_given_one()
    {
        await StartAsync(Timeout.InfiniteTimeSpan, s_second);
        Silo.Time.Advance(s_second * 600);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 1"));

        await Clock.Change(s_second, s_second).Soon();
        Silo.Time.Advance(s_second);
        await Script.Began("tick 1");
    }

    [Fact]
    public async Task A_timer_can_end_itself()
    {
        await Clock.StartEnding(s_second).Soon();
        Silo.Time.Advance(s_second);
        await Script.Happened("tick 1");
        await TurnEndedAsync();
        Silo.Time.Advance(s_second * 5);
        await TurnEndedAsync();
        Assert.False(Script.HasHappened("tick 2"));
    }

    [Fact]
    public async Task A_callback_may_take_a_state_and_a_token()
    {
        await Clock.StartOfEveryKind(s_second).Soon();
        Silo.Time.Advance(s_second);
        await Script.Happened("nothing");
        await Script.Happened("a token True");
        await Script.Happened("a state 1");
        await Script.Happened("both 2 True");
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await StartAsync(s_second, s_second);
        await Clock.Deactivate().Soon();
        await Clock.PassBy().Soon();
        Silo.Time.Advance(s_second * 5);
        await Clock.PassBy().Soon();
        Assert.False(Script.HasBegun("tick 1"));
    }

    [Fact]
    public async Task Times_that_no_timer_can_have_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => StartAsync(-s_second * 2, s_second));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => StartAsync(s_second, -s_second * 2));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => StartAsync(TimeSpan.FromDays(50), s_second));
    }

    private Task StartAsync(TimeSpan dueTime, TimeSpan period) =>
        Clock.Start(new ClockTimes(dueTime, period), "tick").Soon();

    private async Task AdvanceToTickAsync(TimeSpan time, string tick)
    {
        Silo.Time.Advance(time);
        await Script.Happened($"{tick} ended");
        await TurnEndedAsync();
    }

    /// <summary>A call gets its turn only after that of the callback, which sets the timer again.</summary>
    private async Task TurnEndedAsync()
    {
        var name = $"after {Guid.NewGuid()}";
        Script.Release(name);
        await Clock.Hold(name).Soon();
    }
}
