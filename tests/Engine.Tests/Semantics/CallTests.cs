using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class CallTests : SiloTest
{
    private ICaller Grain => Silo.Grain<ICaller>();

    [Fact]
    public async Task Arguments_and_results_pass_through()
    {
        Assert.Equal("hello", await Grain.Echo("hello").Soon());
        Assert.Equal(5, await Grain.Add(2, 3).Soon());
    }

    [Fact]
    public async Task Methods_may_return_value_tasks()
    {
        await Grain.Nothing();
        Assert.Equal(8, await Grain.Twice(4));
    }

    [Fact]
    public async Task An_exception_reaches_the_caller_with_its_type_and_its_stack()
    {
        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => Grain.Throw("broken").Soon());
        Assert.Equal("broken", exception.Message);
        Assert.Contains(
            $"{nameof(CallerGrain)}.{nameof(ICaller.Throw)}", exception.StackTrace!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_throws_before_it_returns_a_task_fails_its_call()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => Grain.ThrowAtOnce("broken").Soon());
        Assert.Equal("alive", await Grain.Echo("alive").Soon());
    }

    [Fact]
    public async Task A_cancelled_method_cancels_its_call() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain.Cancelled().Soon());

    [Fact]
    public async Task Calls_of_one_caller_are_served_in_order()
    {
        var grain = Silo.Grain<IPlainWorker>();
        await grain.PassBy().Soon();
        var names = Enumerable.Range(0, 500).Select(i => $"{i}").ToArray();
        await Task.WhenAll(names.Select(grain.Note)).Soon();
        Assert.Equal(names, Script.Events);
    }

    [Fact]
    public async Task A_grain_with_many_calls_lets_what_they_await_go_on()
    {
        Script.Release("held");
        var grain = Silo.Grain<IReentrantWorker>();
        var held = grain.Hold("held");
        var notes = Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => grain.Note("note")));
        await held.Soon();
        await notes.Soon();
        Assert.Equal(10_002, Script.Events.Count);
    }

    [Fact]
    public async Task Turns_of_a_grain_never_overlap()
    {
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => Grain.CountWithoutLocks()))).Soon();
        Assert.Equal(1_000, await Grain.Counted().Soon());
    }

    [Fact]
    public async Task Code_after_an_await_runs_on_the_activation_again() =>
        Assert.True(await Grain.ReturnsToTheActivation().Soon());

    [Fact]
    public async Task A_one_way_call_returns_at_once()
    {
        await Grain.SendAndHold("one-way").Soon();
        await Script.Began("one-way");
        Script.Release("one-way");
        await Script.Happened("one-way ended");
    }

    [Fact]
    public async Task A_method_without_a_result_is_one_way()
    {
        Grain.Send("sent");
        await Script.Happened("sent");
    }

    [Fact]
    public async Task An_exception_of_a_one_way_call_is_logged_with_the_grain()
    {
        await Grain.SendAndThrow("lost").Soon();
        var (text, exception) = await Silo.Log.TroubleOfAsync("caller/one");
        Assert.Contains(nameof(ICaller.SendAndThrow), text, StringComparison.Ordinal);
        Assert.Equal("lost", exception!.Message);
    }
}
