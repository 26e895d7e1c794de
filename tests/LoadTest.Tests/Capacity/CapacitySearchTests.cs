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
        var found = await CapacitySearch.RunAsync(first, 1.6, members => Task.FromResult(members <= borne));
        Assert.InRange(found, borne * 0.85, borne);
    }

    [Fact]
    public async Task It_is_none_when_not_even_one_member_is_borne() =>
        Assert.Equal(0, await CapacitySearch.RunAsync(100, 2, _ => Task.FromResult(false)));
}
