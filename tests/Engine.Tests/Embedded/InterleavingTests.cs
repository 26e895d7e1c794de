using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>Orleans remembers one of the running calls only, and lets others begin when that one has ended.</summary>
public sealed class InterleavingTests : SiloTest
{
    [Fact]
    public async Task A_call_waits_for_all_running_read_only_ones()
    {
        var grain = Silo.Grain<IPlainWorker>();
        var first = grain.HoldReadOnly("first");
        var second = grain.HoldReadOnly("second");
        await Script.Began("second");
        var writer = grain.Hold("writer");
        Script.Release("first");
        await first.Soon();
        await grain.PassBy().Soon();
        Assert.False(Script.HasBegun("writer"));

        Script.Release("second", "writer");
        await Task.WhenAll(second, writer).Soon();
    }
}
