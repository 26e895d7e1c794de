using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>Values that travel with calls.</summary>
public sealed class RequestContextTests : SiloTest
{
    private ICaller Grain => Silo.Grain<ICaller>();

    [Fact]
    public async Task The_request_context_flows_from_caller_to_callee()
    {
        RequestContext.Set("user", "ada");
        Assert.Equal("ada", await Grain.ReadContextFrom("two", "user").Soon());
        RequestContext.Remove("user");
        Assert.Null(await Grain.ReadContextFrom("two", "user").Soon());
    }

    [Fact]
    public async Task The_request_context_flows_neither_back_nor_into_the_next_call()
    {
        await Grain.WriteContext("user", "eve").Soon();
        Assert.Null(RequestContext.Get("user"));
        Assert.Null(await Grain.ReadContext("user").Soon());
    }

    [Fact]
    public async Task All_values_travel_and_none_after_they_were_cleared()
    {
        RequestContext.Set("user", "ada");
        RequestContext.Set("language", "en");
        var seen = await Grain.ReadWholeContext().Soon();
        Assert.Equal(("ada", "en", 2), (seen["user"], seen["language"], seen.Count));
        Assert.Equal(2, RequestContext.Entries.Count());

        RequestContext.Clear();
        Assert.Empty(await Grain.ReadWholeContext().Soon());
        Assert.False(RequestContext.Remove("user"));
    }

    [Fact]
    public async Task A_grain_adds_to_what_it_was_given()
    {
        RequestContext.Set("user", "ada");
        var (before, after) = await Grain.WriteContextBetween("two", "user", "grace").Soon();
        Assert.Equal(("ada", "grace"), (before, after));
        Assert.Equal("ada", RequestContext.Get("user"));
    }

    [Fact]
    public async Task Calls_at_the_same_time_have_each_their_own()
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() =>
        {
            RequestContext.Set("number", $"{i}");
            return Grain.ReadContextFrom($"{i % 7}", "number");
        }))).Soon();
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), seen);
    }
}
