using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Support;

/// <summary>
/// A host with a cluster of one silo that has this assembly's grains, a clock of its own and a script. Its sibling is
/// <c>TestSilo.Embedded.cs</c>.
/// </summary>
public sealed class TestSilo : IAsyncDisposable
{
    /// <summary>How long an activation may be idle in a silo that was started to collect.</summary>
    public static readonly TimeSpan CollectionAge = TimeSpan.FromSeconds(4);

    /// <summary>How often such a silo looks.</summary>
    public static readonly TimeSpan CollectionQuantum = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_responseTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Whether a call waits until all read-only ones that run have ended, and not the first of them only.</summary>
    public static bool ReadersExcludeWriters => false;

    /// <summary>Whether calls keep their order when their grain gets a new activation meanwhile.</summary>
    public static bool ReplacementsKeepOrder => false;

    /// <summary>Whether no timer ticks while its grain is deactivated.</summary>
    public static bool TimersEndBeforeTheGrain => false;

    private readonly IHost _host;

    private TestSilo(IHost host) => _host = host;

    public FakeTimeProvider Time => _host.Services.GetRequiredService<FakeTimeProvider>();

    public Script Script => _host.Services.GetRequiredService<Script>();

    public LogRecorder Log => _host.Services.GetRequiredService<LogRecorder>();

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static Task<TestSilo> StartAsync(Action<ISiloBuilder>? configure = null) =>
        StartAsync(new FakeTimeProvider(), configure);

    /// <summary>Starts a silo in which a test lets activations grow old. How old they are, a real clock says.</summary>
    public static Task<TestSilo> StartToCollectAsync(Action<ISiloBuilder>? configure = null) => StartAsync(
        TimeProvider.System,
        silo =>
        {
            silo.Configure<GrainCollectionOptions>(
                options => (options.CollectionAge, options.CollectionQuantum) = (CollectionAge, CollectionQuantum));
            configure?.Invoke(silo);
        });

    /// <summary>Starts a silo in which a test lets calls time out. When they do, a real clock says.</summary>
    public static Task<TestSilo> StartToTimeOutAsync(Action<ISiloBuilder>? configure = null) => StartAsync(silo =>
    {
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = s_responseTimeout);
        configure?.Invoke(silo);
    });

    /// <summary>Lets time pass, in a silo that was started to collect.</summary>
    /// <param name="time">How much.</param>
    /// <param name="orUntil">What else may end the wait.</param>
    public Task LetPassAsync(TimeSpan time, Task? orUntil = null) =>
        Task.WhenAny(RealTimeAsync(time), orUntil ?? new TaskCompletionSource().Task);

    /// <summary>Lets the calls so far time out, in a silo that was started for that.</summary>
    public Task LetCallsTimeOutAsync() => RealTimeAsync(s_responseTimeout * 1.5);

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

    private static async Task<TestSilo> StartAsync(TimeProvider grainTime, Action<ISiloBuilder>? configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var log = new LogRecorder();
        builder.Services.AddSingleton(grainTime as FakeTimeProvider ?? new FakeTimeProvider());
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<Script>();
        builder.Logging.AddProvider(log);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.AddMemoryGrainStorageAsDefault();

            // A call that finds several ending activations of a grain in a row is otherwise refused.
            silo.Configure<SiloMessagingOptions>(options => options.MaxForwardCount = byte.MaxValue);
            silo.AddMemoryGrainStorage("memory");
            configure?.Invoke(silo);
        });

        // The rest of the silo keeps the real clock: with one that stands still it would be taken for dead.
        builder.Services.AddKeyedSingleton(TimeProviderNames.Grains, grainTime);
        builder.Services.TryAddKeyedSingleton(ReminderTimeProviderNames.Reminders, grainTime);
        var silo = new TestSilo(builder.Build());
        await silo._host.StartAsync();
        return silo;
    }

    private static async Task RealTimeAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
