using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>What follows from there being one process.</summary>
public sealed class OneProcessTests
{
    [Fact]
    public async Task A_host_builder_can_have_a_silo()
    {
        using var host = new HostBuilder()
            .UseOrleans((_, silo) => silo
                .AddGrainAssembly(typeof(OneProcessTests).Assembly)
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
    public async Task Calls_of_one_caller_are_served_in_order_also_while_the_grain_is_activated()
    {
        await using var silo = await TestSilo.StartAsync();
        var grain = silo.Grain<IPlainWorker>();
        var names = Enumerable.Range(0, 500).Select(i => $"{i}").ToArray();
        await Task.WhenAll(names.Select(grain.Note)).Soon();
        Assert.Equal(names, silo.Script.Events);
    }

    [Fact]
    public async Task Arguments_are_not_copied()
    {
        await using var silo = await TestSilo.StartAsync();
        var secret = new Secret("a");
        Assert.Same(secret, await silo.Grain<IHidden>().Tell(new Secret("b"), [[secret]]).Soon());
    }
}
