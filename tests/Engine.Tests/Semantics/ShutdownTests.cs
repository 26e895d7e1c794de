using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class ShutdownTests : SiloTest
{
    [Fact]
    public async Task Activations_are_told_that_the_host_stops()
    {
        await Silo.Grain<ILiving>("a").Activation().Soon();
        await Silo.Grain<ILiving>("b").Activation().Soon();
        await Silo.StopAsync().Soon();
        Assert.Contains("deactivated 1: ShuttingDown", Script.Events);
        Assert.Contains("deactivated 2: ShuttingDown", Script.Events);
    }

    [Fact]
    public async Task A_running_call_is_served_before_the_host_stops()
    {
        var running = Silo.Grain<ILiving>().Hold("running");
        await Script.Began("running");
        var stop = Silo.StopAsync();
        Assert.False(stop.IsCompleted);

        Script.Release("running");
        await Task.WhenAll(running, stop).Soon();
        Assert.Equal("deactivated 1: ShuttingDown", Script.Events[^1]);
    }

    [Fact]
    public async Task The_host_stops_without_those_who_exceed_its_shutdown_timeout()
    {
        _ = Silo.Grain<ILiving>().Hold("running");
        await Script.Began("running");
        using var shutdownTimeout = new CancellationTokenSource();
        var stop = Silo.StopAsync(shutdownTimeout.Token);
        Assert.False(stop.IsCompleted);
        await shutdownTimeout.CancelAsync();
        await stop.Soon();
    }
}
