using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>A caller that changes its mind.</summary>
public sealed class CancellationTests : SiloTest
{
    private ICaller Grain => Silo.Grain<ICaller>();

    [Fact]
    public async Task A_cancellation_token_reaches_the_grain()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grain.WaitFor("call", cancellation.Token);
        await Script.Began("call");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        await Script.Happened("call was cancelled");
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_its_turn_is_never_served()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var running = Grain.WaitFor("running", first.Token);
        await Script.Began("running");
        var waiting = Grain.WaitFor("waiting", second.Token);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Soon());

        await first.CancelAsync();
        await Script.Happened("running was cancelled");
        await Grain.Nothing();
        Assert.False(Script.HasBegun("waiting"));
    }

    [Fact]
    public async Task A_cancelled_call_ends_for_its_caller_even_if_the_grain_goes_on()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grain.HoldDespite("call", cancellation.Token);
        await Script.Began("call");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        Assert.False(Script.HasHappened("call ended"));

        Script.Release("call");
        await Script.Happened("call ended");
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_is_never_served()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Grain.WaitFor("call", new CancellationToken(canceled: true)).Soon());
        await Grain.Nothing();
        Assert.False(Script.HasBegun("call"));
    }

    [Fact]
    public async Task A_token_goes_from_grain_to_grain()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grain.WaitFar("two", "call", cancellation.Token);
        await Script.Began("call");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        await Script.Happened("call was cancelled");
    }

    [Fact]
    public async Task A_call_that_is_done_hears_of_no_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        Script.Release("call");
        await Grain.HoldDespite("call", cancellation.Token).Soon();
        await cancellation.CancelAsync();
        await Grain.Nothing();
        Assert.False(Script.HasHappened("call was cancelled"));
    }
}
