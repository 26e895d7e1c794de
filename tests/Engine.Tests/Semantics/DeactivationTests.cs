using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class DeactivationTests : SiloTest
{
    private static readonly TimeSpan s_age = new GrainCollectionOptions().CollectionAge;
    private static readonly TimeSpan s_quantum = new GrainCollectionOptions().CollectionQuantum;

    [Fact]
    public async Task An_idle_activation_ends_after_the_collection_age()
    {
        await Silo.Grain<ILiving>().Activation().Soon();
        Silo.Time.Advance(s_age - s_quantum);
        Assert.Equal(1, await Silo.Grain<ILiving>().Activation().Soon());

        Silo.Time.Advance(s_age + s_quantum);
        await Script.Happened("deactivated 1: ActivationIdle");
        Assert.Equal(2, await Silo.Grain<ILiving>().Activation().Soon());
    }

    [Fact]
    public async Task An_activation_with_a_running_call_is_not_idle()
    {
        var grain = Silo.Grain<ILiving>();
        var call = grain.Hold("call");
        await Script.Began("call");
        Silo.Time.Advance(s_age + s_quantum);
        Script.Release("call");
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
        Assert.Equal(1, await grain.Activation().Soon());
    }

    [Fact]
    public async Task A_class_can_set_its_own_collection_age()
    {
        await Silo.Grain<ILiving>().Activation().Soon();
        await Silo.Grain<IShortLiving>().Live().Soon();
        Silo.Time.Advance(TimeSpan.FromMinutes(6));
        await Script.Happened("short life ended: ActivationIdle");
        Assert.Equal(1, await Silo.Grain<ILiving>().Activation().Soon());
    }

    [Fact]
    public async Task The_options_can_set_the_collection_age_of_a_class()
    {
        await using var silo = await TestSilo.StartAsync(builder => builder.Configure<GrainCollectionOptions>(
            options => options.ClassSpecificCollectionAge[typeof(LivingGrain).FullName!] = TimeSpan.FromMinutes(2)));
        await silo.Grain<ILiving>().Activation().Soon();
        silo.Time.Advance(TimeSpan.FromMinutes(3));
        await silo.Script.Happened("deactivated 1: ActivationIdle");
    }

    [Fact]
    public async Task A_grain_can_delay_its_collection()
    {
        var grain = Silo.Grain<ILiving>();
        await grain.DelayDeactivation(s_age * 2).Soon();
        Silo.Time.Advance(s_age + s_quantum);
        await grain.DelayDeactivation(s_age * 2).Soon();
        Silo.Time.Advance(s_age + s_quantum);
        Assert.Equal(1, await grain.Activation().Soon());

        await grain.DelayDeactivation(TimeSpan.Zero).Soon();
        Silo.Time.Advance(s_age + s_quantum);
        await Script.Happened("deactivated 1: ActivationIdle");
    }

    [Fact]
    public async Task A_timer_does_not_keep_an_activation_alive()
    {
        await Silo.Grain<ILiving>().StartTimer(s_quantum, keepAlive: false).Soon();
        await AdvanceWithTimerAsync(s_age + s_quantum);
        await Script.Happened("deactivated 1: ActivationIdle");
    }

    [Fact]
    public async Task A_timer_that_is_to_keep_an_activation_alive_does()
    {
        await Silo.Grain<ILiving>().StartTimer(s_quantum, keepAlive: true).Soon();
        await AdvanceWithTimerAsync(s_age + s_quantum);
        Assert.Equal(1, await Silo.Grain<ILiving>().Activation().Soon());
    }

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

    [Fact]
    public async Task A_failing_deactivation_is_logged_and_ends_the_activation_all_the_same()
    {
        var grain = Silo.Grain<ILiving>("fails to deactivate");
        await grain.DeactivateOnIdle().Soon();
        Assert.Equal(2, await grain.Activation().Soon());
        var (_, text, exception) = await Silo.Log.NextAsync(LogLevel.Error);
        Assert.Contains("living/fails to deactivate", text, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(exception);
    }

    /// <summary>Advances in steps, each when the timer of the one before is set again.</summary>
    private async Task AdvanceWithTimerAsync(TimeSpan time)
    {
        var timers = Silo.Time.TimerCount;
        for (var passed = TimeSpan.Zero; passed < time; passed += s_quantum)
        {
            Silo.Time.Advance(s_quantum);
            var isEnding = Script.Happened("deactivated 1: ActivationIdle");
            await Task.WhenAny(Silo.Time.HasTimersAsync(timers), isEnding);
        }
    }
}
