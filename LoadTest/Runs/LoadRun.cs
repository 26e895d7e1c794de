using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Runs;

/// <summary>A run from its stage to its verdict: what all scenarios with live connections have in common.</summary>
internal sealed class LoadRun : IAsyncDisposable
{
    /// <summary>Connections opened in a second: fast enough to wait for, slow enough not to be a storm.</summary>
    private const double OpenedPerSecond = 400;

    /// <summary>Requests under way at once before further ones are late.</summary>
    private const int InFlightMax = 1_000;

    /// <summary>Longest time to wait, once nothing is sent any more, for what is still on its way.</summary>
    private static readonly TimeSpan SettleMax = TimeSpan.FromSeconds(30);

    /// <summary>Looks in a row, a second each, without a delivery, that say that nothing is on its way.</summary>
    private const int QuietLooks = 3;

    private readonly int _readers;

    private LoadRun(StageSettings settings, LoadStage stage, IWatcherPool pool, int readers)
    {
        (Settings, Stage, Pool, _readers) = (settings, stage, pool, readers);
        Monitor = new(pool, stage.Meter, Clock.Current);
    }

    /// <summary>What was asked.</summary>
    public StageSettings Settings { get; }

    /// <summary>Where it runs.</summary>
    public LoadStage Stage { get; }

    /// <summary>The live connections.</summary>
    public IWatcherPool Pool { get; }

    /// <summary>The figures.</summary>
    public RunMonitor Monitor { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; } = Clock.Current.GetUtcNow();

    /// <summary>How long it was measured.</summary>
    public double MeasuredSeconds { get; private set; }

    /// <summary>Deliveries in a second while it was measured.</summary>
    public double DeliveriesPerSecond { get; private set; }

    /// <summary>What the verification found, once <see cref="EndAsync"/> was called.</summary>
    public FindingsSheet? Findings { get; private set; }

    /// <summary>Why connections were lost.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Troubles { get; private set; } = [];

    /// <summary>Memory of the server with its cast and before any connection, in bytes; 0 when unknown.</summary>
    public double BytesBefore { get; private set; }

    /// <summary>Memory of the server once all connections were open, in bytes; 0 when unknown.</summary>
    public double BytesOpened { get; private set; }

    /// <summary>Opens the stage and the connections.</summary>
    /// <param name="settings">What was asked.</param>
    /// <param name="plan">Who watches what.</param>
    /// <param name="backIn">Within what time lost connections come back.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<LoadRun> OpenAsync(
        StageSettings settings, Func<LoadStage, IReadOnlyList<WatcherPlan>> plan, TimeSpan backIn, CancellationToken cancel) =>
        OpenAsync(settings, (stage, _) => Task.FromResult(plan(stage)), backIn, cancel);

    /// <inheritdoc cref="OpenAsync(StageSettings, Func{LoadStage, IReadOnlyList{WatcherPlan}}, TimeSpan, CancellationToken)"/>
    public static async Task<LoadRun> OpenAsync(
        StageSettings settings, Func<LoadStage, CancellationToken, Task<IReadOnlyList<WatcherPlan>>> plan, TimeSpan backIn,
        CancellationToken cancel)
    {
        var stage = await LoadStage.OpenAsync(settings, cancel);
        try
        {
            var plans = await plan(stage, cancel);
            var pool = stage.CreatePool(settings, backIn);
            var run = new LoadRun(settings, stage, pool, plans.Count(one => !one.IsSlow));
            run.BytesBefore = (await stage.Meter.LookAsync(cancel))?.Bytes ?? 0;
            try
            {
                Console.WriteLine($"Opening {plans.Count:N0} live connections…");
                await pool.OpenAsync(plans, OpenedPerSecond, cancel);
                run.BytesOpened = (await stage.Meter.LookAsync(cancel))?.Bytes ?? 0;
                return run;
            }
            catch
            {
                await pool.DisposeAsync();
                throw;
            }
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Acts at a steady rate, through the warm-up and the measured time, while the terminal shows it.</summary>
    /// <param name="perSecond">Actions in a second.</param>
    /// <param name="act">Given the action's number and when it was due.</param>
    /// <param name="cancel">Ends early; what was measured until then counts.</param>
    /// <param name="beside">Something that goes on meanwhile, such as faults; null for nothing.</param>
    public async Task DriveAsync(
        double perSecond, Func<int, long, Task> act, CancellationToken cancel, Func<CancellationToken, Task>? beside = null)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Monitor.Start();
        await Dashboard.RunAsync(Settings, Monitor, async () =>
        {
            var pacer = new Pacer(perSecond, InFlightMax, Clock.Current);
            var measuring = BeginMeasuringAsync(cancel);
            var aside = beside?.Invoke(done.Token) ?? Task.CompletedTask;
            await pacer.RunAsync(Settings.WarmUp + Settings.Duration, act, cancel);
            await measuring;
            MeasuredSeconds = Monitor.Seconds;
            Monitor.Timeline.EndAt(MeasuredSeconds);
            DeliveriesPerSecond = Monitor.Deliveries / MeasuredSeconds;
            await done.CancelAsync();
            await aside;
        });
    }

    /// <summary>Waits for what is on its way, ends the connections and verifies.</summary>
    public async Task EndAsync()
    {
        await SettleAsync();
        await Monitor.StopAsync();
        Troubles = await Pool.TroublesAsync();
        Console.WriteLine("Verifying…");
        Findings = await Pool.VerifyAsync(Stage.Ledger);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Monitor.DisposeAsync();
        await Pool.DisposeAsync();
        await Stage.DisposeAsync();
    }

    private async Task BeginMeasuringAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Settings.WarmUp, Clock.Current, cancel);
        }
        catch (OperationCanceledException)
        {
            // Ended during the warm-up: nothing is measured.
        }

        await Monitor.BeginMeasuringAsync();
    }

    private async Task SettleAsync()
    {
        var started = Clock.Current.GetTimestamp();
        var (quiet, before) = (0, -1L);
        while (Clock.Current.GetElapsedTime(started) < SettleMax && (quiet < QuietLooks || Monitor.Live < _readers))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Clock.Current);
            quiet = Monitor.Deliveries == before ? quiet + 1 : 0;
            before = Monitor.Deliveries;
        }
    }
}
