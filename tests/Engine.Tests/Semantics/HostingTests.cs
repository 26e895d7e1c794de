using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class HostingTests
{
    [Fact]
    public async Task Silos_of_different_hosts_share_no_grains()
    {
        await using var first = await TestSilo.StartAsync();
        await using var second = await TestSilo.StartAsync();
        await first.Grain<ILiving>().Activation().Soon();
        Assert.Empty(second.Script.Events);
    }

    [Fact]
    public async Task Scoped_services_live_as_long_as_the_activation()
    {
        await using var silo = await TestSilo.StartAsync(builder => builder.Services.AddScoped<Belonging>());
        var grain = silo.Grain<IOwner>();
        Assert.True(await grain.HasOneBelonging().Soon());
        await grain.Deactivate().Soon();
        await silo.Script.Happened("belonging disposed");
        await silo.Script.Happened("owner disposed");
    }

    [Fact]
    public void The_defaults_are_those_of_Orleans()
    {
        var messaging = new SiloMessagingOptions();
        Assert.Equal(TimeSpan.FromSeconds(30), messaging.ResponseTimeout);
        Assert.Equal(0, messaging.MaxEnqueuedRequestsHardLimit);
        Assert.Equal(0, messaging.MaxEnqueuedRequestsSoftLimit_StatelessWorker);
        var collection = new GrainCollectionOptions();
        Assert.Equal(TimeSpan.FromMinutes(15), collection.CollectionAge);
        Assert.Equal(TimeSpan.FromMinutes(1), collection.CollectionQuantum);
    }
}
