using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Embedded;

public sealed class ReminderHostingTests : ReminderTest
{
    [Fact]
    public async Task Reminders_without_a_table_are_refused() =>
        await Assert.ThrowsAsync<OrleansConfigurationException>(
            () => TestSilo.StartAsync(builder => builder.AddReminders()));

    [Fact]
    public async Task A_stopping_silo_begins_no_tick_while_it_waits_for_one()
    {
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Silo.Grain<IAlarm>("two").Set("late", Minute * 2, Minute).Soon();
        await PassAsync(Minute, waiting: 2);
        await Script.Began("wake 1");
        var stop = Silo.StopAsync();
        Assert.False(stop.IsCompleted);
        Silo.Time.Advance(Minute);
        Assert.NotEqual("stop", Table.Life.Last());

        // The silo is not closed before the tick has ended; closing it would take no longer than this.
        for (var i = 0; i < 1_000; i++)
            await Silo.Grain<IAlarm>("three").PassBy().Soon();

        Script.Release("wake 1");
        await stop.Soon();
        Assert.True(Script.HasHappened("wake 1 ended"));
        Assert.False(Script.HasBegun("two's late 1"));
        Assert.Equal(["start", "read", "stop"], Table.Life);
    }
}
