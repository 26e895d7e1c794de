using MyDeclic.LoadTest.Capacity;

namespace MyDeclic.LoadTest.Tests.Capacity;

public sealed class CapacitySearchTests
{
    [Theory]
    [InlineData(100, 730)]
    [InlineData(100, 40)]
    [InlineData(1, 100_000)]
    public async Task It_ends_within_a_tenth_below_what_is_borne(int first, int borne)
    {
        var found = await CapacitySearch.RunAsync(first, 1.6, 1_000_000, members => Task.FromResult(members <= borne));
        Assert.InRange(found, borne * 0.85, borne);
    }

    [Fact]
    public async Task It_tries_no_more_than_it_may() =>
        Assert.Equal(350, await CapacitySearch.RunAsync(100, 2, 350, members => Task.FromResult(members <= 350)));

    [Fact]
    public async Task It_is_none_when_not_even_one_member_is_borne() =>
        Assert.Equal(0, await CapacitySearch.RunAsync(100, 2, 1_000, _ => Task.FromResult(false)));
}
