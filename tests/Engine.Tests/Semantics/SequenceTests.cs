using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>Results that come one by one.</summary>
public sealed class SequenceTests : SiloTest
{
    private ISequence Grain => Silo.Grain<ISequence>();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1_001)]
    public async Task All_items_come_in_order(int count) =>
        Assert.Equal(Enumerable.Range(1, count), await ListAsync(Grain.Count(count)).Soon());

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Items_can_be_fetched_in_smaller_batches(int size) =>
        Assert.Equal(Enumerable.Range(1, 25), await ListAsync(Grain.Count(25).WithBatchSize(size)).Soon());

    [Fact]
    public async Task Nothing_happens_before_the_first_item_is_asked_for()
    {
        var sequence = Grain.Count(3);
        Assert.Equal("hello", await Grain.Hello().Soon());
        Assert.False(Script.HasHappened("counting"));
        Assert.Equal([1, 2, 3], await ListAsync(sequence).Soon());
    }

    [Fact]
    public async Task A_sequence_that_is_left_early_ends_in_the_grain()
    {
        await LeaveAtAsync(Grain.CountForever("counting"), 5).Soon();
        await Script.Happened("counting ended");
    }

    [Fact]
    public async Task A_sequence_that_is_cancelled_ends_for_both()
    {
        using var cancellation = new CancellationTokenSource();
        var counted = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var i in Grain.CountForever("counting").WithCancellation(cancellation.Token))
            {
                if (++counted == 5)
                    await cancellation.CancelAsync();
            }
        });
        await Script.Happened("counting ended");
    }

    [Fact]
    public async Task An_exception_comes_after_the_items_before_it()
    {
        var items = new List<int>();
        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var i in Grain.CountAndFail(3))
                items.Add(i);
        });
        Assert.Equal("out of numbers", exception.Message);
        Assert.Equal([1, 2, 3], items);
    }

    [Fact]
    public async Task The_grain_serves_other_calls_between_the_items()
    {
        await using var items = Grain.CountSlowly("second").GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync());
        var second = items.MoveNextAsync().AsTask();
        await Script.Began("second");
        Assert.Equal("hello", await Grain.Hello().Soon());
        Assert.Equal([1, 2, 3], await ListAsync(Grain.Count(3)).Soon());
        Assert.False(second.IsCompleted);

        Script.Release("second");
        Assert.True(await second.Soon());
        Assert.Equal(2, items.Current);
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task Grains_enumerate_what_other_grains_count() =>
        Assert.Equal(500_500, await Grain.Sum("two", 1_000).Soon());

    private static async Task LeaveAtAsync(IAsyncEnumerable<int> items, int last)
    {
        await foreach (var i in items)
        {
            if (i == last)
                break;
        }
    }

    private static async Task<List<int>> ListAsync(IAsyncEnumerable<int> items)
    {
        var list = new List<int>();
        await foreach (var i in items)
            list.Add(i);

        return list;
    }
}
