using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Support;

/// <summary>
/// A host with a cluster of one silo that has this assembly's grains, a clock of its own and a script. Its sibling is
/// <c>TestSilo.Embedded.cs</c>.
/// </summary>
public sealed class TestSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private TestSilo(IHost host) => _host = host;

    public FakeTimeProvider Time => _host.Services.GetRequiredService<FakeTimeProvider>();

    public Script Script => _host.Services.GetRequiredService<Script>();

    public LogRecorder Log => _host.Services.GetRequiredService<LogRecorder>();

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<TestSilo> StartAsync(Action<ISiloBuilder>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var time = new FakeTimeProvider();
        var log = new LogRecorder();
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<Script>();
        builder.Logging.AddProvider(log);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.AddMemoryGrainStorageAsDefault();
            silo.AddMemoryGrainStorage("memory");
            configure?.Invoke(silo);
        });

        // Membership keeps the real clock: a silo that stands still would be taken for dead.
        foreach (var area in (string[])
            [
                TimeProviderNames.Grains, TimeProviderNames.ActivationManagement, TimeProviderNames.Messaging,
                TimeProviderNames.SystemTimers,
            ])
        {
            builder.Services.AddKeyedSingleton<TimeProvider>(area, time);
        }

        var host = new TestSilo(builder.Build());
        await host._host.StartAsync();
        return host;
    }

    /// <summary>Gets a grain with a key that no other test of this silo uses.</summary>
    public TGrain Grain<TGrain>(string key = "one")
        where TGrain : IGrainWithStringKey => Grains.GetGrain<TGrain>(key);

    /// <summary>Stops the host; the token stands for its shutdown timeout.</summary>
    public Task StopAsync(CancellationToken shutdownTimeout = default) => _host.StopAsync(shutdownTimeout);

    public async ValueTask DisposeAsync()
    {
        // What a test left waiting is not worth waiting for.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _host.StopAsync(atOnce.Token);
        _host.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
