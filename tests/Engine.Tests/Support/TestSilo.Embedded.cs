using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Support;

/// <summary>
/// A host with a silo that has this assembly's grains, a clock of its own and a script. Its sibling is
/// <c>TestSilo.Orleans.cs</c>.
/// </summary>
public sealed class TestSilo : IAsyncDisposable
{
    /// <summary>How long an activation may be idle in a silo that was started to collect.</summary>
    public static readonly TimeSpan CollectionAge = new GrainCollectionOptions().CollectionAge;

    /// <summary>How often such a silo looks.</summary>
    public static readonly TimeSpan CollectionQuantum = new GrainCollectionOptions().CollectionQuantum;

    private static readonly TimeSpan s_beyondTheResponseTimeout = TimeSpan.FromSeconds(31);

    /// <summary>Whether a call waits until all read-only ones that run have ended, and not the first of them only.</summary>
    public static bool ReadersExcludeWriters => true;

    /// <summary>Whether calls keep their order when their grain gets a new activation meanwhile.</summary>
    public static bool ReplacementsKeepOrder => true;

    /// <summary>Whether no timer ticks while its grain is deactivated.</summary>
    public static bool TimersEndBeforeTheGrain => true;

    private readonly IHost _host;

    private TestSilo(IHost host) => _host = host;

    public FakeTimeProvider Time => _host.Services.GetRequiredService<FakeTimeProvider>();

    public Script Script => _host.Services.GetRequiredService<Script>();

    public LogRecorder Log => _host.Services.GetRequiredService<LogRecorder>();

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<TestSilo> StartAsync(Action<ISiloBuilder>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var time = new FakeTimeProvider();
        var log = new LogRecorder();
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<Script>();
        builder.Logging.AddProvider(log);
        builder.UseOrleans(silo =>
        {
            silo.AddGrainAssembly(typeof(TestSilo).Assembly);
            silo.AddMemoryGrainStorageAsDefault();
            silo.AddMemoryGrainStorage("memory");
            configure?.Invoke(silo);
        });
        var silo = new TestSilo(builder.Build());
        await silo._host.StartAsync();
        return silo;
    }

    /// <summary>Starts a silo in which a test lets activations grow old.</summary>
    public static Task<TestSilo> StartToCollectAsync(Action<ISiloBuilder>? configure = null) => StartAsync(configure);

    /// <summary>Starts a silo in which a test lets calls time out.</summary>
    public static Task<TestSilo> StartToTimeOutAsync(Action<ISiloBuilder>? configure = null) => StartAsync(configure);

    /// <summary>Lets time pass, in a silo that was started to collect.</summary>
    /// <param name="time">How much.</param>
    /// <param name="orUntil">What else may end the wait for grain timers to be set again.</param>
    public async Task LetPassAsync(TimeSpan time, Task? orUntil = null)
    {
        var timers = Time.TimerCount;
        for (var passed = TimeSpan.Zero; passed < time; passed += CollectionQuantum)
        {
            Time.Advance(CollectionQuantum);
            await Task.WhenAny(Time.HasTimersAsync(timers), orUntil ?? new TaskCompletionSource().Task);
        }
    }

    /// <summary>Lets the calls so far time out, in a silo that was started for that.</summary>
    public Task LetCallsTimeOutAsync()
    {
        Time.Advance(s_beyondTheResponseTimeout);
        return Task.CompletedTask;
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
}
