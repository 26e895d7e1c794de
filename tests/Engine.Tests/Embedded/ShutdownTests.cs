using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>
/// A cluster of one that stops has nowhere left to activate grains, or to send calls that wait; the embedded engine has.
/// </summary>
public sealed class ShutdownTests : SiloTest
{
    [Fact]
    public async Task A_grain_can_call_others_while_it_is_deactivated_by_the_stop()
    {
        await Silo.Grain<IErrand>("goes on leaving").Arrive().Soon();
        await Silo.StopAsync().Soon();
        Assert.True(Script.HasHappened("arrived on leaving"));
    }

    [Fact]
    public async Task A_running_call_can_still_call_other_grains_while_the_host_stops()
    {
        await Silo.Grain<IErrand>("other").Arrive().Soon();
        var errand = Silo.Grain<IErrand>().GoTo("other");
        await Script.Began("errand");
        var stop = Silo.StopAsync();
        Script.Release("errand");
        await Task.WhenAll(errand, stop).Soon();
    }

    [Fact]
    public async Task Who_calls_from_outside_is_told_that_the_silo_stops()
    {
        var running = Silo.Grain<ILiving>().Hold("running");
        await Script.Began("running");
        var stop = Silo.StopAsync();
        await Assert.ThrowsAsync<SiloUnavailableException>(() => Silo.Grain<ILiving>("other").Activation().Soon());
        Script.Release("running");
        await Task.WhenAll(running, stop).Soon();
    }

    [Fact]
    public async Task Running_and_waiting_calls_are_served_before_the_host_stops()
    {
        var running = Silo.Grain<ILiving>().Hold("running");
        var waiting = Silo.Grain<ILiving>().Hold("waiting");
        await Script.Began("running");
        var stop = Silo.StopAsync();
        Assert.False(stop.IsCompleted);

        Script.Release("running", "waiting");
        await Task.WhenAll(running, waiting, stop).Soon();
        Assert.Equal("deactivated 1: ShuttingDown", Script.Events[^1]);
    }
}
