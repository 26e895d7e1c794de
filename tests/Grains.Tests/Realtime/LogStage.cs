using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;
using Orleans.Embedded;
using Orleans.Hosting;

namespace MyDeclic.Tests.Realtime;

/// <summary>The grains over a database of their own, with one kind of event that tests show as they like.</summary>
internal sealed class LogStage : IAsyncDisposable
{
    public const string Shown = "test.shown";
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mydeclic-grains-");
    private readonly IHost _host;

    public LogStage()
    {
        var builder = Host.CreateDefaultBuilder().ConfigureLogging(logging => logging.ClearProviders());
        builder.UseOrleans(silo => silo.AddGrainAssembly(typeof(EventRenderer).Assembly));
        builder.ConfigureServices(services => services
            .AddSingleton(TimeProvider.System)
            .AddMyDeclicStorage(new() { SqliteFile = Path.Combine(_folder.FullName, "test.db") })
            .AddMyDeclicGrains(_ => { })
            .AddSingleton<IEventSource>(Source));
        _host = builder.Build();
    }

    public TestSource Source { get; } = new();

    public IEventLogGrain Log => Grains.GetGrain<IEventLogGrain>(0);

    private IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public async Task StartAsync()
    {
        await _host.Services.GetRequiredService<StorageStartup>().StartAsync();
        await _host.Services.GetRequiredService<GrainsStartup>().StartAsync();
        await _host.StartAsync();
    }

    /// <summary>Hands the log to a server, from now on or from what follows <paramref name="after"/>.</summary>
    public Task SubscribeAsync(TestServer server, long? after = null) =>
        Log.SubscribeAsync(Grains.CreateObjectReference<IEventLogObserver>(server), after);

    public Task<long> AppendAsync(
        string type, long subject, ImmutableArray<string> topics, long? communityId = null, string? detail = null) =>
        _host.Services.GetRequiredService<CommitQueue>().WriteAsync(tx => tx.Append(new EventRow(
            type, subject, 1, communityId, Noon, topics, detail)));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Delete(true);
    }
}
