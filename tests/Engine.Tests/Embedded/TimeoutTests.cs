using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>When calls time out, to the second, and what that tells the caller.</summary>
public sealed class TimeoutTests : SiloTest
{
    private static readonly TimeSpan s_past = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task A_call_times_out_after_30_seconds_and_no_sooner()
    {
        var call = Silo.Grain<IPlainWorker>().Hold("call");
        await Script.Began("call");
        Silo.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        Silo.Time.Advance(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
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
    public async Task A_timeout_names_the_method_and_the_grain_and_says_whether_it_runs()
    {
        var grain = Silo.Grain<IPlainWorker>();
        var running = grain.Hold("running");
        await Script.Began("running");
        var waiting = grain.Hold("waiting");
        Silo.Time.Advance(s_past);
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => running.Soon());
        Assert.Contains("IWorker.Hold on plainworker/one", exception.Message, StringComparison.Ordinal);
        Assert.Contains("still running", exception.Message, StringComparison.Ordinal);
        exception = await Assert.ThrowsAsync<TimeoutException>(() => waiting.Soon());
        Assert.Contains("still waiting for its turn", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeout_of_the_innermost_call_names_all_who_wait_and_the_deadlock()
    {
        var caller = Silo.Grain<IWitness>("a");
        var call = caller.CallThroughAndCatch("b");
        await Script.Happened("waiting for each other");
        Silo.Time.Advance(s_past);
        await Assert.ThrowsAsync<TimeoutException>(() => call.Soon());
        await Script.Happened(
            "No response in 30 s to IWitness.Testify on witness/a, which is still waiting for its turn. Call chain: "
            + "outside -> IWitness.CallThroughAndCatch on witness/a -> IWitness.CallBack on witness/b -> "
            + "IWitness.Testify on witness/a. The chain waits for witness/a to finish itself: a deadlock.");
    }
}
