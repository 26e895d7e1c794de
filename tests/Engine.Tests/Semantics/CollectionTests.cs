using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>Activations that nobody uses end.</summary>
public sealed class CollectionTests : SiloTest
{
    private static readonly TimeSpan s_age = TestSilo.CollectionAge;
    private static readonly TimeSpan s_quantum = TestSilo.CollectionQuantum;

    private Task Collected => Script.Happened("deactivated 1: ActivationIdle");

    [Fact]
    public async Task An_idle_activation_ends_after_the_collection_age()
    {
        await Silo.Grain<ILiving>().Activation().Soon();
        await Silo.LetPassAsync(s_age / 2);
        Assert.Equal(1, await Silo.Grain<ILiving>().Activation().Soon());

        await Silo.LetPassAsync(s_age + s_quantum);
        await Collected;
        Assert.Equal(2, await Silo.Grain<ILiving>().Activation().Soon());
    }

    [Fact]
    public async Task An_activation_with_a_running_call_is_not_idle()
    {
        var grain = Silo.Grain<ILiving>();
        await grain.HoldUnwatched("call").Soon();
        await Script.Began("call");
        await Silo.LetPassAsync(s_age + s_quantum);
        Script.Release("call");
        Assert.Equal(1, await grain.Activation().Soon());
    }

    [Fact]
    public async Task The_options_can_set_the_collection_age_of_a_class()
    {
        await using var silo = await TestSilo.StartToCollectAsync(builder => builder.Configure<GrainCollectionOptions>(
            options => options.ClassSpecificCollectionAge[typeof(LivingGrain).FullName!] = s_quantum * 2));
        await silo.Grain<ILiving>().Activation().Soon();
        await silo.LetPassAsync(s_quantum * 3);
        await silo.Script.Happened("deactivated 1: ActivationIdle");
    }

    [Fact]
    public async Task A_grain_can_delay_its_collection()
    {
        var grain = Silo.Grain<ILiving>();
        await grain.DelayDeactivation(s_age * 2).Soon();
        await Silo.LetPassAsync(s_age + s_quantum);
        Assert.Equal(1, await grain.Activation().Soon());

        await grain.DelayDeactivation(TimeSpan.Zero).Soon();
        await Silo.LetPassAsync(s_age + s_quantum);
        await Collected;
    }

    [Fact]
    public async Task A_timer_does_not_keep_an_activation_alive()
    {
        await Silo.Grain<ILiving>().StartTimer(s_quantum, keepAlive: false).Soon();
        await Silo.LetPassAsync(s_age + s_quantum, Collected);
        await Collected;
    }

    [Fact]
    public async Task A_timer_that_is_to_keep_an_activation_alive_does()
    {
        await Silo.Grain<ILiving>().StartTimer(s_quantum, keepAlive: true).Soon();
        await Silo.LetPassAsync(s_age + s_quantum);
        Assert.Equal(1, await Silo.Grain<ILiving>().Activation().Soon());
    }

    protected override Task<TestSilo> StartSiloAsync() => TestSilo.StartToCollectAsync();
}
