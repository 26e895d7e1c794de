using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class ReminderTests : ReminderTest
{
    [Fact]
    public async Task A_reminder_ticks_when_it_is_due_and_after_each_period()
    {
        Script.Release("wake 1", "wake 2", "wake 3");
        await Alarm.Set("wake", dueTime: Minute * 3, period: Minute).Soon();
        await PassAsync((Minute * 3) - TimeSpan.FromSeconds(1));
        await Alarm.PassBy().Soon();
        Assert.False(Script.HasBegun("wake 1"));

        await PassAsync(TimeSpan.FromSeconds(1));
        await Script.Happened("wake 1 ended");
        await PassAsync(Minute);
        await Script.Happened("wake 2 ended");
        await PassAsync(Minute);
        await Script.Happened("wake 3 ended");
        Assert.False(Script.HasHappened("the setter's context leaked"));
    }

    [Fact]
    public async Task A_tick_says_when_the_first_was_due_and_when_it_was_sent()
    {
        Script.Release("wake 1", "wake 2");
        await Alarm.Set("wake", Minute * 2, Minute * 3).Soon();
        await PassAsync(Minute * 2);
        await Script.Happened("wake 1 ended");
        Assert.Equal((Start + (Minute * 2), Minute * 3, Start + (Minute * 2)), await Alarm.LatestTick().Soon());

        await PassAsync(Minute * 3);
        await Script.Happened("wake 2 ended");
        Assert.Equal((Start + (Minute * 2), Minute * 3, Start + (Minute * 5)), await Alarm.LatestTick().Soon());
    }

    [Fact]
    public async Task A_due_time_of_zero_ticks_at_once()
    {
        await Alarm.Set("wake", TimeSpan.Zero, Minute).Soon();
        await PassAsync(TimeSpan.FromMilliseconds(1), ReminderClock.TimersWhenDueAtOnce);
        await Script.Began("wake 1");
    }

    [Fact]
    public async Task A_tick_activates_the_grain()
    {
        Script.Release("wake 1");
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Alarm.Deactivate().Soon();
        await PassAsync(Minute);
        await Script.Happened("wake 1 ended");
        Assert.True(Script.HasHappened("activation 2"));
    }

    [Fact]
    public async Task A_tick_waits_for_its_turn()
    {
        await Alarm.Set("wake", Minute, Minute).Soon();
        var work = Alarm.Work("work");
        await Script.Began("work");
        await PassAsync(Minute);
        await Alarm.PassBy().Soon();
        Assert.False(Script.HasBegun("wake 1"));

        Script.Release("work");
        await work.Soon();
        await Script.Began("wake 1");
    }

    [Fact]
    public async Task A_failing_tick_is_logged_and_the_next_one_comes()
    {
        await Alarm.Set(AlarmGrain.Failing, Minute, Minute).Soon();
        await PassAsync(Minute);
        var (text, exception) = await Silo.Log.TroubleOfAsync("alarm/one");
        Assert.Contains(AlarmGrain.Failing, text, StringComparison.Ordinal);
        Assert.Equal("alarm", exception!.Message);

        await PassAsync(Minute);
        await Script.Happened("failing 2");
    }

    [Fact]
    public async Task Ticks_that_pass_while_one_is_served_are_left_out()
    {
        Script.Release("wake 2");
        await Alarm.Set("wake", Minute, Minute).Soon();
        await PassAsync(Minute);
        await Script.Began("wake 1");
        await PassAsync(Minute * 3.5, waiting: 0);
        Script.Release("wake 1");
        await WaitingAsync(1);

        await PassAsync(Minute * 0.4);
        await Alarm.PassBy().Soon();
        Assert.False(Script.HasBegun("wake 2"));
        await PassAsync(Minute * 0.1);
        await Script.Happened("wake 2 ended");
        Assert.Equal(Start + (Minute * 5), (await Alarm.LatestTick().Soon()).Current);
    }

    [Fact]
    public async Task Registering_again_replaces_the_times()
    {
        Script.Release("wake 1", "wake 2");
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Alarm.Set("wake", Minute * 4, Minute * 2).Soon();
        await PassAsync(Minute * 3);
        await Alarm.PassBy().Soon();
        Assert.False(Script.HasBegun("wake 1"));

        await PassAsync(Minute);
        await Script.Happened("wake 1 ended");
        await PassAsync(Minute * 2);
        await Script.Happened("wake 2 ended");
        Assert.Equal(["wake"], await Alarm.FindAll().Soon());
    }

    [Fact]
    public async Task A_reminder_can_be_replaced_while_its_tick_is_served()
    {
        Script.Release("wake 2");
        await Alarm.Set("wake", Minute, Minute).Soon();
        await PassAsync(Minute);
        await Script.Began("wake 1");
        var set = Alarm.Set("wake", Minute * 3, Minute);
        Script.Release("wake 1");
        await set.Soon();

        await PassAsync(Minute * 2);
        await Alarm.PassBy().Soon();
        Assert.False(Script.HasBegun("wake 2"));
        await PassAsync(Minute);
        await Script.Happened("wake 2 ended");
    }

    [Fact]
    public async Task An_unregistered_reminder_ticks_no_more()
    {
        Script.Release("other 1", "other 2");
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Alarm.Set("other", Minute, Minute).Soon();
        await Alarm.End("wake").Soon();
        await PassAsync(Minute);
        await Script.Happened("other 1 ended");
        await PassAsync(Minute);
        await Script.Happened("other 2 ended");
        Assert.False(Script.HasBegun("wake 1"));
        Assert.Null(await Alarm.Find("wake").Soon());
        Assert.Equal(["other"], await Alarm.FindAll().Soon());
    }

    [Fact]
    public async Task A_reminder_can_end_itself()
    {
        Script.Release("once 1", "other 1", "other 2");
        await Alarm.Set("other", Minute, Minute).Soon();
        await Alarm.Set(AlarmGrain.Once, Minute, Minute).Soon();
        await PassAsync(Minute, waiting: 2);
        await Script.Happened("once 1 ended");
        await Script.Happened("other 1 ended");
        await PassAsync(Minute);
        await Script.Happened("other 2 ended");
        Assert.False(Script.HasBegun("once 2"));
        Assert.DoesNotContain(Table.Rows, row => row.ReminderName == AlarmGrain.Once);
    }

    [Fact]
    public async Task A_reminder_that_was_changed_since_cannot_be_unregistered()
    {
        Script.Release("wake 1");
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Alarm.Hold("wake").Soon();
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Assert.ThrowsAsync<ReminderException>(() => Alarm.EndHeld().Soon());

        await PassAsync(Minute);
        await Script.Happened("wake 1 ended");
    }

    [Fact]
    public async Task Unregistering_what_is_already_gone_is_no_error()
    {
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Alarm.Hold("wake").Soon();
        await Alarm.EndHeld().Soon();
        await Alarm.EndHeld().Soon();
    }

    [Fact]
    public async Task A_lost_race_for_the_row_is_told()
    {
        Table.LosesRaces = true;
        await Assert.ThrowsAsync<ReminderException>(() => Alarm.Set("wake", Minute, Minute).Soon());
    }

    [Fact]
    public async Task Reminders_of_one_name_on_different_grains_are_different()
    {
        Script.Release("wake 1", "two's wake 1", "two's wake 2");
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Silo.Grain<IAlarm>("two").Set("wake", Minute, Minute).Soon();
        await Alarm.End("wake").Soon();
        await PassAsync(Minute);
        await Script.Happened("two's wake 1 ended");
        Assert.Equal(["wake"], await Silo.Grain<IAlarm>("two").FindAll().Soon());
        Assert.Empty(await Alarm.FindAll().Soon());
    }

    [Fact]
    public async Task Impossible_reminders_are_refused()
    {
        var infinite = Timeout.InfiniteTimeSpan;
        await Refused<ArgumentOutOfRangeException>("wake", -Minute, Minute);
        await Refused<ArgumentOutOfRangeException>("wake", infinite, Minute);
        await Refused<ArgumentOutOfRangeException>("wake", Minute, infinite);
        await Refused<ArgumentOutOfRangeException>("wake", Minute, -Minute);
        await Refused<ArgumentException>("wake", Minute, Minute - TimeSpan.FromTicks(1));
        await Refused<ArgumentNullException>("", Minute, Minute);
        await Refused<ArgumentNullException>(" ", Minute, Minute);
        Assert.Empty(Table.Rows);

        Task Refused<TException>(string name, TimeSpan dueTime, TimeSpan period)
            where TException : Exception =>
            Assert.ThrowsAsync<TException>(() => Alarm.Set(name, dueTime, period).Soon());
    }

    [Fact]
    public async Task Only_a_remindable_grain_can_have_reminders() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Silo.Grain<IDeaf>().Set().Soon());

    [Fact]
    public async Task Only_grains_can_ask_for_reminders()
    {
        var registry = Silo.Services.GetRequiredService<IReminderRegistry>();
        var id = Alarm.GetGrainId();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => registry.RegisterOrUpdateReminder(id, "wake", Minute, Minute));
        await Assert.ThrowsAsync<InvalidOperationException>(() => registry.GetReminder(id, "wake"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => registry.GetReminders(id));
    }

    [Fact]
    public void The_defaults_are_those_of_Orleans()
    {
        var options = new ReminderOptions();
        Assert.Equal(Minute, options.MinimumReminderPeriod);
        Assert.Equal(Minute * 5, options.RefreshReminderListPeriod);
        Assert.Equal(Minute * 10, options.ReminderLoadingWindow);
        Assert.Equal(Minute * 5, options.InitializationTimeout);
    }
}
