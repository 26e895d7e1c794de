using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

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

    [Fact]
    public async Task A_timeout_cancels_nothing_by_default()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Silo.Grain<ICaller>().HoldDespite("call", cancellation.Token);
        await Script.Began("call");
        await Silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
        Script.Release("call");
        await Script.Happened("call ended");
        Assert.False(Script.HasHappened("call was cancelled"));
    }

    [Fact]
    public async Task A_timeout_cancels_the_grains_token_if_the_options_say_so()
    {
        await using var silo = await TestSilo.StartToTimeOutAsync(builder =>
            builder.Configure<SiloMessagingOptions>(options => options.CancelRequestOnTimeout = true));
        using var cancellation = new CancellationTokenSource();
        var call = silo.Grain<ICaller>().HoldDespite("call", cancellation.Token);
        await silo.Script.Began("call");
        await silo.LetCallsTimeOutAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
        await silo.Script.Happened("call was cancelled");
        silo.Script.Release("call");
    }

    protected override Task<TestSilo> StartSiloAsync() => TestSilo.StartToTimeOutAsync();
}
