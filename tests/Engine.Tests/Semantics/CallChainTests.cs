using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>Calls that come back to a grain which waits for them.</summary>
public sealed class CallChainTests : SiloTest
{
    private IChain Grain => Silo.Grain<IChain>();

    [Fact]
    public async Task A_call_may_come_back_to_a_grain_that_allows_it() =>
        Assert.Equal("answer of one", await Grain.CallThrough("two").Soon());

    [Fact]
    public async Task A_call_may_come_back_over_and_over() => Assert.All(
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Grain.CallThrough("two"))).Soon(),
        answer => Assert.Equal("answer of one", answer));

    [Fact]
    public async Task A_call_of_another_chain_waits()
    {
        var chain = Grain.CallThroughAndHold("two");
        await Script.Began("answer");
        var other = Grain.Answer();
        await Grain.PassBy().Soon();
        Assert.False(Script.HasHappened("one answers"));

        Script.Release("answer");
        Assert.Equal("answer of one", await chain.Soon());
        Assert.Equal("answer of one", await other.Soon());
    }

    [Fact]
    public async Task After_the_section_a_call_does_not_come_back()
    {
        var call = Grain.CallThroughTooLate("two");
        await Script.Happened("calling back");
        await Silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
    }

    [Fact]
    public async Task Where_it_is_suppressed_a_call_does_not_come_back()
    {
        var call = Grain.CallThroughSuppressed("two");
        await Script.Happened("calling back");
        await Silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
    }

    [Fact]
    public async Task The_chain_has_a_name_that_travels_with_its_calls()
    {
        var (before, inside, ofCallee, after) = await Grain.Chains("two").Soon();
        Assert.Equal(Guid.Empty, before);
        Assert.NotEqual(Guid.Empty, inside);
        Assert.Equal(inside, ofCallee);
        Assert.Equal(Guid.Empty, after);
    }

    protected override Task<TestSilo> StartSiloAsync() => TestSilo.StartToTimeOutAsync();
}
