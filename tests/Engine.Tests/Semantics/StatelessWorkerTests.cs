using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class StatelessWorkerTests : SiloTest
{
    private IParallel Grain => Silo.Grain<IParallel>();

    [Fact]
    public async Task Calls_run_in_parallel_on_as_many_activations_as_allowed()
    {
        var calls = new[] { Grain.Hold("a"), Grain.Hold("b"), Grain.Hold("c") };
        await Script.Began("a");
        await Script.Began("b");
        Assert.False(Script.HasBegun("c"));

        Script.Release("a", "b", "c");
        await Task.WhenAll(calls).Soon();
    }

    [Fact]
    public async Task No_activation_is_added_while_one_has_nothing_to_do()
    {
        Script.Release("a", "b");
        await Grain.Hold("a").Soon();
        await Grain.Hold("b").Soon();
        Assert.Equal(1, await Grain.Activations().Soon());
    }

    [Fact]
    public async Task A_worker_that_ended_is_replaced()
    {
        await Grain.Deactivate().Soon();
        Script.Release("a");
        await Grain.Hold("a").Soon();
        Assert.Equal(2, await Grain.Activations().Soon());
    }
}
