using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class ActivationTests : SiloTest
{
    [Fact]
    public async Task A_reference_activates_nothing_and_the_first_call_does()
    {
        var grain = Silo.Grain<ILiving>();
        Assert.Empty(Script.Events);

        Assert.Equal(1, await grain.Activation().Soon());
        Assert.Equal(1, await grain.Activation().Soon());
        Assert.Equal(["activated 1"], Script.Events);
    }

    [Fact]
    public async Task Calls_wait_until_the_activation_is_done()
    {
        var grain = Silo.Grain<ILiving>("slow to activate");
        var call = grain.Hold("call");
        await Script.Began("activating");
        Assert.False(Script.HasBegun("call"));

        Script.Release("activating", "call");
        await call.Soon();
        Assert.Equal(
            ["activated 1", "activating began", "activating ended", "call began", "call ended"], Script.Events);
    }

    [Fact]
    public async Task Grains_with_different_keys_are_different()
    {
        Assert.Equal(1, await Silo.Grain<ILiving>("a").Activation().Soon());
        Assert.Equal(2, await Silo.Grain<ILiving>("b").Activation().Soon());
    }

    [Fact]
    public async Task A_failed_activation_fails_those_who_wait_and_the_next_call_tries_again()
    {
        var grain = Silo.Grain<ILiving>("fails once");
        var first = grain.Activation();
        await Script.Began("activating");
        var second = grain.Activation();
        Script.Release("activating");

        Assert.Equal("bad luck", (await Assert.ThrowsAsync<InvalidDataException>(() => first.Soon())).Message);
        Assert.Equal("bad luck", (await Assert.ThrowsAsync<InvalidDataException>(() => second.Soon())).Message);
        Assert.Equal(2, await grain.Activation().Soon());
        Assert.DoesNotContain(Script.Events, e => e.StartsWith("deactivated 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_constructor_that_throws_fails_the_activation()
    {
        var grain = Silo.Grain<IUnconstructible>();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => grain.Hello().Soon());
        Assert.Contains(nameof(UnconstructibleGrain), exception.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(exception.InnerException);
        Assert.Equal("hello", await grain.Hello().Soon());
    }

    [Fact]
    public async Task The_activation_sees_the_request_context_of_the_first_call()
    {
        RequestContext.Set("traveller", "Ulysses");
        Assert.Equal("Ulysses", await Silo.Grain<ILiving>().SeenOnActivation().Soon());
    }

    [Fact]
    public async Task A_grain_that_was_created_by_hand_has_no_runtime()
    {
        var grain = new LivingGrain(Script);
        await Assert.ThrowsAsync<InvalidOperationException>(grain.DeactivateOnIdle);
    }
}
