using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class DeactivationTests : SiloTest
{
    [Fact]
    public async Task A_grain_that_deactivates_itself_is_activated_anew_by_the_next_call()
    {
        var grain = Silo.Grain<ILiving>();
        await grain.DeactivateOnIdle().Soon();
        Assert.Equal(2, await grain.Activation().Soon());
        Assert.Equal(["activated 1", "deactivated 1: ApplicationRequested", "activated 2"], Script.Events);
    }

    [Fact]
    public async Task A_running_call_ends_before_the_deactivation_and_a_new_activation_serves_the_next()
    {
        var grain = Silo.Grain<ILiving>();
        var running = grain.DeactivateOnIdleThenHold("running");
        await Script.Began("running");
        var next = grain.Activation();
        Script.Release("running");
        await running.Soon();
        Assert.Equal(2, await next.Soon());
        Assert.Equal(
            ["activated 1", "running began", "running ended", "deactivated 1: ApplicationRequested", "activated 2"],
            Script.Events);
    }

    [Fact]
    public async Task Calls_that_arrive_during_the_deactivation_are_served_in_order_by_the_new_activation()
    {
        var grain = Silo.Grain<ILiving>("slow to deactivate");
        await grain.DeactivateOnIdle().Soon();
        await Script.Began("deactivating");
        Script.Release("a", "b");
        var calls = new[] { grain.Hold("a"), grain.Hold("b") };
        Script.Release("deactivating");
        await Task.WhenAll(calls).Soon();
        Assert.Equal(
            ["deactivating ended", "activated 2", "a began", "a ended", "b began", "b ended"],
            Script.Events.Skip(3));
    }

    [Fact]
    public async Task There_are_never_two_activations_of_a_grain_at_once()
    {
        var grain = Silo.Grain<ICensus>();
        var calls = Enumerable.Range(0, 2_000).Select(i => Task.Run(() => grain.Visit(leave: i % 10 == 0)));
        var most = await Task.WhenAll(calls).Soon();
        Assert.All(most, alive => Assert.Equal(1, alive));
    }

    [Theory]
    [InlineData(0)] // neither activating nor deactivating takes a turn
    [InlineData(1)] // activating does
    [InlineData(2)] // deactivating does
    [InlineData(3)] // both do
    public async Task Calls_to_a_grain_that_ends_itself_in_every_call_are_neither_lost_nor_refused(long key)
    {
        const int Callers = 16;
        const int CallsEach = 250;
        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var call = 0; call < CallsEach; call++)
            {
                var value = ((long)caller * CallsEach) + call;
                Assert.Equal(value, await Silo.Grains.GetGrain<IMayfly>(key).Live(value));
            }
        }));
        await Task.WhenAll(callers).Soon();
    }

    [Fact]
    public async Task A_failing_deactivation_is_logged_and_ends_the_activation_all_the_same()
    {
        var grain = Silo.Grain<ILiving>("fails to deactivate");
        await grain.DeactivateOnIdle().Soon();
        Assert.Equal(2, await grain.Activation().Soon());
        var (_, exception) = await Silo.Log.TroubleOfAsync("living/fails to deactivate");
        Assert.IsType<InvalidDataException>(exception);
    }
}
