using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class InterleavingTests : SiloTest
{
    [Fact]
    public async Task Calls_to_a_grain_run_one_at_a_time_by_default()
    {
        var grain = Silo.Grain<IPlainWorker>();
        var first = grain.Hold("first");
        await Script.Began("first");
        var second = grain.Hold("second");
        await grain.PassBy().Soon();
        Assert.False(Script.HasBegun("second"));

        Script.Release("first", "second");
        await Task.WhenAll(first, second).Soon();
        Assert.Equal(["first began", "first ended", "second began", "second ended"], Script.Events);
    }

    [Fact]
    public async Task Read_only_calls_interleave_with_each_other()
    {
        var grain = Silo.Grain<IPlainWorker>();
        var first = grain.HoldReadOnly("first");
        var second = grain.HoldReadOnly("second");
        await Script.Began("first");
        await Script.Began("second");

        Script.Release("first", "second");
        await Task.WhenAll(first, second).Soon();
    }

    [Fact]
    public async Task A_read_only_call_waits_for_one_that_is_not()
    {
        var grain = Silo.Grain<IPlainWorker>();
        var writer = grain.Hold("writer");
        await Script.Began("writer");
        var reader = grain.HoldReadOnly("reader");
        await grain.PassBy().Soon();
        Assert.False(Script.HasBegun("reader"));

        Script.Release("writer", "reader");
        await Task.WhenAll(writer, reader).Soon();
    }

    [Fact]
    public async Task A_call_that_always_interleaves_runs_beside_any_other()
    {
        var grain = Silo.Grain<IPlainWorker>();
        var running = grain.Hold("running");
        await Script.Began("running");
        var always = grain.HoldAlways("always");
        await Script.Began("always");

        Script.Release("running");
        await running.Soon();
        await grain.Note("normal call beside the interleaving one").Soon();
        Script.Release("always");
        await always.Soon();
    }

    [Fact]
    public async Task Calls_to_a_reentrant_grain_interleave()
    {
        var grain = Silo.Grain<IReentrantWorker>();
        var first = grain.Hold("first");
        var second = grain.Hold("second");
        await Script.Began("first");
        await Script.Began("second");

        Script.Release("first", "second");
        await Task.WhenAll(first, second).Soon();
    }

    [Fact]
    public async Task A_predicate_decides_which_calls_interleave()
    {
        var grain = Silo.Grain<IPickyWorker>();
        var running = grain.Hold("running");
        await Script.Began("running");
        var normal = grain.Hold("normal");
        var urgent = grain.Hold("urgent");
        await Script.Began("urgent");
        Assert.False(Script.HasBegun("normal"));

        Script.Release("running", "normal", "urgent");
        await Task.WhenAll(running, normal, urgent).Soon();
    }

    [Fact]
    public async Task A_predicate_may_be_a_method_of_the_grain()
    {
        var grain = Silo.Grain<IMoodyWorker>();
        var running = grain.Hold("running");
        await Script.Began("running");
        var waiting = grain.Hold("waiting");
        await grain.PassBy().Soon();
        Assert.False(Script.HasBegun("waiting"));
        Script.Release("running", "waiting");
        await Task.WhenAll(running, waiting).Soon();

        await grain.Note("in the mood").Soon();
        running = grain.Hold("running again");
        await Script.Began("running again");
        waiting = grain.Hold("beside");
        await Script.Began("beside");
        Script.Release("running again", "beside");
        await Task.WhenAll(running, waiting).Soon();
    }

    [Fact]
    public async Task A_call_whose_predicate_fails_fails()
    {
        var grain = Silo.Grain<IPickyWorker>();
        var running = grain.Hold("running");
        await Script.Began("running");
        await Assert.ThrowsAsync<InvalidOperationException>(() => grain.Hold("unsure").Soon());
        Script.Release("running");
        await running.Soon();
        Assert.False(Script.HasBegun("unsure"));
    }

    [Fact]
    public async Task A_running_call_that_may_interleave_lets_others_begin()
    {
        var grain = Silo.Grain<IPickyWorker>();
        var urgent = grain.Hold("urgent");
        await Script.Began("urgent");
        var normal = grain.Hold("normal");
        await Script.Began("normal");

        Script.Release("normal", "urgent");
        await Task.WhenAll(normal, urgent).Soon();
    }
}
