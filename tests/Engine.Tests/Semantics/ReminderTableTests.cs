using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>What the silo's reminders have to do with their table.</summary>
public sealed class ReminderTableTests : ReminderTest
{
    [Fact]
    public async Task Reminders_outlive_the_silo()
    {
        await Alarm.Set("wake", Minute * 2, Minute).Soon();
        await Silo.StopAsync().Soon();

        await using var next = await StartSiloAsync(Table);
        await ReminderClock.SettledAsync(next, reminders: 1);
        next.Time.Advance(Minute * 2);
        await next.Script.Began("wake 1");
        Assert.True(next.Script.HasHappened("activation 1"));
    }

    [Fact]
    public async Task Ticks_that_were_due_while_no_silo_ran_are_left_out()
    {
        var table = new KeptReminderTable();
        await table.UpsertRow(EntryOf("wake", Start - (Minute * 90.5), Minute));

        await using var silo = await StartSiloAsync(table);
        silo.Script.Release("wake 1");
        await ReminderClock.SettledAsync(silo, reminders: 1);
        silo.Time.Advance(Minute * 0.4);
        await silo.Grain<IAlarm>().PassBy().Soon();
        Assert.False(silo.Script.HasBegun("wake 1"));
        silo.Time.Advance(Minute * 0.1);
        await silo.Script.Happened("wake 1 ended");
        Assert.Equal(
            (Start - (Minute * 90.5), Minute, Start + (Minute * 0.5)), await silo.Grain<IAlarm>().LatestTick().Soon());
    }

    [Fact]
    public async Task A_reminder_that_is_due_long_after_the_table_was_read_comes_in_time()
    {
        Script.Release("wake 1", "wake 2");
        await Alarm.Set("wake", Minute * 60, Minute * 60).Soon();
        foreach (var tick in (string[])["wake 1 ended", "wake 2 ended"])
        {
            await PassAsync(Minute * 55, waiting: 0);
            await PassAsync((Minute * 5) - TimeSpan.FromSeconds(1), waiting: 1);
            await Alarm.PassBy().Soon();
            Assert.False(Script.HasHappened(tick));
            await PassAsync(TimeSpan.FromSeconds(1), waiting: 1);
            await Script.Happened(tick);
        }
    }

    [Fact]
    public async Task What_a_grain_changes_while_the_table_is_read_is_not_undone()
    {
        Script.Release("kept 1", "kept 2", "kept 3");
        await Alarm.Set("dropped", Minute * 6, Minute).Soon();
        var pause = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Table.ReadPause = pause.Task;
        await PassAsync(Minute * 5);
        await Alarm.Set("kept", Minute, Minute).Soon();
        await Alarm.End("dropped").Soon();
        pause.SetResult();

        // A tick of what was dropped would hold the grain.
        foreach (var tick in (string[])["kept 1 ended", "kept 2 ended", "kept 3 ended"])
        {
            await PassAsync(Minute);
            await Script.Happened(tick);
        }

        Assert.False(Script.HasBegun("dropped 1"));
    }

    [Fact]
    public async Task Reminders_in_memory_need_no_table()
    {
        await using var silo = await TestSilo.StartAsync(builder => builder.UseInMemoryReminderService());
        var timers = silo.Time.TimerCount;
        await silo.Grain<IAlarm>().Set("wake", Minute, Minute).Soon();
        await silo.Time.HasTimersAsync(timers + 1);
        silo.Time.Advance(Minute);
        await silo.Script.Began("wake 1");
    }

    [Fact]
    public async Task A_stopping_silo_lets_a_tick_end()
    {
        await Alarm.Set("wake", Minute, Minute).Soon();
        await PassAsync(Minute);
        await Script.Began("wake 1");
        var stop = Silo.StopAsync();
        Assert.False(stop.IsCompleted);
        Script.Release("wake 1");
        await stop.Soon();
        Assert.True(Script.HasHappened("wake 1 ended"));
        Assert.Equal(("start", "stop"), (Table.Life.First(), Table.Life.Last()));
    }

    [Fact]
    public async Task A_loading_window_shorter_than_the_time_between_two_readings_is_refused() =>
        await Assert.ThrowsAsync<OrleansConfigurationException>(() => TestSilo.StartAsync(builder => builder
            .UseInMemoryReminderService()
            .Configure<ReminderOptions>(options => options.ReminderLoadingWindow = Minute)));

    private ReminderEntry EntryOf(string name, DateTime start, TimeSpan period) => new()
    {
        GrainId = Alarm.GetGrainId(),
        ReminderName = name,
        StartAt = start,
        Period = period,
    };
}
