using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class TimeoutTests : SiloTest
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_sweep = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_call_without_a_response_in_30_seconds_times_out()
    {
        var call = Silo.Grain<IPlainWorker>().Hold("call");
        await Script.Began("call");
        Silo.Time.Advance(s_timeout - s_sweep);
        Assert.False(call.IsCompleted);

        Silo.Time.Advance(s_sweep * 2);
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
    }

    [Fact]
    public async Task A_call_that_timed_out_goes_on()
    {
        var call = Silo.Grain<IPlainWorker>().Hold("call");
        await Script.Began("call");
        Silo.Time.Advance(s_timeout + s_sweep);
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
        Silo.Time.Advance(s_timeout + s_sweep);
        await Assert.ThrowsAsync<TimeoutException>(() => waiting.Soon());

        Script.Release("running");
        await grain.Note("next").Soon();
        Assert.False(Script.HasBegun("waiting"));
        await Assert.ThrowsAsync<TimeoutException>(() => running.Soon());
    }

    [Fact]
    public async Task The_options_set_the_timeout()
    {
        await using var silo = await TestSilo.StartAsync(builder =>
            builder.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2)));
        var call = silo.Grain<IPlainWorker>().Hold("call");
        await silo.Script.Began("call");
        silo.Time.Advance(TimeSpan.FromSeconds(3));
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
    }

    [Fact]
    public async Task A_grain_that_calls_itself_waits_for_itself_until_the_timeout()
    {
        var call = Silo.Grain<ICaller>().CallMyself();
        await Script.Happened("calling myself");
        Silo.Time.Advance(s_timeout + s_sweep);
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
    }
}
