using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class TimeoutTests : SiloTest
{
    [Fact]
    public async Task A_call_without_a_response_times_out()
    {
        var call = Silo.Grain<IPlainWorker>().Hold("call");
        await Script.Began("call");
        Assert.False(call.IsCompleted);
        await Silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
    }

    [Fact]
    public async Task A_call_that_timed_out_goes_on()
    {
        var call = Silo.Grain<IPlainWorker>().Hold("call");
        await Script.Began("call");
        await Silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
        Script.Release("call");
        await Script.Happened("call ended");
    }

    [Fact]
    public async Task A_call_that_timed_out_before_its_turn_is_never_served()
    {
        var grain = Silo.Grain<IPlainWorker>();
        var running = grain.Hold("running");
        await Script.Began("running");
        var waiting = grain.Hold("waiting");
        await Silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => waiting.Soon());

        Script.Release("running");
        await grain.Note("next").Soon();
        Assert.False(Script.HasBegun("waiting"));
        await Assert.ThrowsAsync<TimeoutException>(() => running.Soon());
    }

    [Fact]
    public async Task A_grain_that_calls_itself_waits_for_itself_until_the_timeout()
    {
        var call = Silo.Grain<ICaller>().CallMyself();
        await Script.Happened("calling myself");
        await Silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
    }

    protected override Task<TestSilo> StartSiloAsync() => TestSilo.StartToTimeOutAsync();
}
