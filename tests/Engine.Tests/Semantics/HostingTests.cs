using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class HostingTests
{
    [Fact]
    public async Task A_host_builder_can_have_a_silo()
    {
        using var host = new HostBuilder()
            .UseOrleans((_, silo) => silo
                .AddGrainAssembly(typeof(HostingTests).Assembly)
                .ConfigureServices(services => services.AddSingleton<Script>()))
            .Build();
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IClusterClient>();
        Assert.Same(client, host.Services.GetRequiredService<IGrainFactory>());
        Assert.NotNull(client.ServiceProvider.GetService<Script>());
        Assert.Equal("hello", await client.GetGrain<ICaller>("one").Echo("hello").Soon());
        await host.StopAsync();
    }

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
