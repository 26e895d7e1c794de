using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Embedded;

public sealed class ReminderTests : ReminderTest
{
    [Fact]
    public async Task A_stopping_silo_lets_a_tick_end_and_begins_no_other()
    {
        await Alarm.Set("wake", Minute, Minute).Soon();
        await Silo.Grain<IAlarm>("two").Set("late", Minute * 2, Minute).Soon();
        await PassAsync(Minute, waiting: 2);
        await Script.Began("wake 1");
        var stop = Silo.StopAsync();
        Assert.False(stop.IsCompleted);
        Silo.Time.Advance(Minute);
        Assert.NotEqual("stop", Table.Life.Last());

        Script.Release("wake 1");
        await stop.Soon();
        Assert.True(Script.HasHappened("wake 1 ended"));
        Assert.False(Script.HasBegun("two's late 1"));
        Assert.Equal(["start", "read", "stop"], Table.Life);
    }

    [Fact]
    public async Task Reminders_without_a_table_are_refused() =>
        await Assert.ThrowsAsync<OrleansConfigurationException>(
            () => TestSilo.StartAsync(builder => builder.AddReminders()));
}
