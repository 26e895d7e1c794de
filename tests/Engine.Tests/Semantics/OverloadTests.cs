using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class OverloadTests : SiloTest
{
    [Fact]
    public async Task A_grain_with_more_unfinished_calls_than_allowed_refuses_further_ones()
    {
        var grain = Silo.Grain<IPlainWorker>();
        await grain.Note("active").Soon();
        var taken = new[] { grain.Hold("1"), grain.Hold("2"), grain.Hold("3") };
        var exception = await Assert.ThrowsAsync<LimitExceededException>(() => grain.Hold("4").Soon());
        Assert.Contains("MaxEnqueuedRequestsHardLimit", exception.Message, StringComparison.Ordinal);

        Script.Release("1", "2", "3");
        await Task.WhenAll(taken).Soon();
        await grain.Note("room again").Soon();
    }

    [Fact]
    public async Task A_grain_with_many_unfinished_calls_is_logged()
    {
        var grain = Silo.Grain<IPlainWorker>();
        await grain.Note("active").Soon();
        var calls = new[] { grain.Hold("1"), grain.Hold("2"), grain.Hold("3") };
        await Silo.Log.TroubleOfAsync("plainworker/one");
        Script.Release("1", "2", "3");
        await Task.WhenAll(calls).Soon();
    }

    [Fact]
    public async Task Stateless_workers_have_limits_of_their_own()
    {
        Script.Release("1", "2", "3", "4", "5", "6");
        await Task.WhenAll("123456".Select(name => Silo.Grain<IParallel>().Hold($"{name}"))).Soon();
    }

    protected override Task<TestSilo> StartSiloAsync() => TestSilo.StartAsync(builder =>
        builder.Configure<SiloMessagingOptions>(options =>
        {
            options.MaxEnqueuedRequestsSoftLimit = 1;
            options.MaxEnqueuedRequestsHardLimit = 2;
        }));
}
