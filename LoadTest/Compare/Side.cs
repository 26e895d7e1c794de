using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Compare;

/// <summary>One of the two servers that are compared, with its connections.</summary>
internal sealed class Side : IAsyncDisposable
{
    /// <summary>Posts under way at once when as many as possible are sent: sent, and not yet received by everybody.</summary>
    private const int WindowPosts = 16;

    /// <summary>Connections, and posts to them, that warm a server up before its memory is looked at.</summary>
    private const int WarmUpSize = 25;

    private const double OpenedPerSecond = 500;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan StandstillMax = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private readonly LoadStage _stage;
    private readonly WatcherPool _pool;
    private readonly RunMonitor _monitor;
    private readonly Typist _typist;
    private readonly int _connections;

    /// <summary>A side without connections yet.</summary>
    public Side(string name, LoadStage stage, StageSettings settings)
    {
        (Name, _stage, _connections) = (name, stage, settings.Connections);
        _pool = NewPool(stage, settings);
        _monitor = new(null, stage.Meter, Clock.Current);
        _typist = new(stage, _monitor, triesMax: 1);
        Settings = settings;
    }

    /// <summary>As the report calls it.</summary>
    public string Name { get; }

    /// <summary>What was asked.</summary>
    public StageSettings Settings { get; }

    /// <summary>Requests that failed.</summary>
    public long Errors => _monitor.Errors.Sum;

    /// <summary>Opens all connections and lets them rest.</summary>
    /// <returns>Memory a connection, in bytes: of the process, and of its managed objects.</returns>
    public async Task<(double Process, double Heap)> OpenAsync(CancellationToken cancel)
    {
        await WarmUpAsync(cancel);
        var before = await _stage.Meter.LookAsync(cancel);
        await _pool.OpenAsync(Plans(_connections), OpenedPerSecond, cancel);
        await Task.Delay(Rest, Clock.Current, cancel);
        var after = await _stage.Meter.LookAsync(cancel);
        return before is null || after is null
            ? default
            : ((after.Bytes - before.Bytes) / _connections, (after.HeapBytes - before.HeapBytes) / _connections);
    }

    /// <summary>Publishes as fast as everybody receives.</summary>
    /// <returns>Deliveries in a second, from the first post to the last receipt, and the server's processor seconds.</returns>
    public async Task<(double PerSecond, double CpuSeconds)> RushAsync(int posts, CancellationToken cancel)
    {
        var cpu = (await _stage.Meter.LookAsync(cancel))?.CpuSeconds ?? 0;
        var (before, started) = (_pool.Delivered, Clock.Current.GetTimestamp());
        var sending = new List<Task>();
        for (var sent = 0; sent < posts; sent++)
        {
            await UntilDeliveredAsync(before + ((long)(sent - WindowPosts) * _connections), cancel);
            sending.Add(PostAsync(sent, Clock.Current.GetTimestamp(), cancel));
        }

        await Task.WhenAll(sending);
        await UntilDeliveredAsync(before + ((long)posts * _connections), cancel);
        var seconds = Clock.Current.GetElapsedTime(started).TotalSeconds;
        var after = (await _stage.Meter.LookAsync(cancel))?.CpuSeconds ?? 0;
        return ((long)posts * _connections / seconds, after - cpu);
    }

    /// <summary>Publishes at a steady rate.</summary>
    /// <returns>From when each post was due to each receipt.</returns>
    public async Task<LatencyHistogram> StrollAsync(int posts, double perSecond, CancellationToken cancel)
    {
        await _pool.BeginMeasuringAsync();
        _pool.TakeLatency();
        var before = _pool.Delivered;
        var pacer = new Pacer(perSecond, posts, Clock.Current);
        var sent = await pacer.RunAsync(
            TimeSpan.FromSeconds(posts / perSecond), (number, due) => PostAsync(number, due, cancel), cancel);
        await UntilDeliveredAsync(before + ((long)sent * _connections), cancel);
        return _pool.TakeLatency();
    }

    /// <summary>Ends the connections and judges what they received.</summary>
    public Task<FindingsSheet> VerifyAsync() => _pool.VerifyAsync(_stage.Ledger);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        await _monitor.DisposeAsync();
        await _stage.DisposeAsync();
    }

    private static WatcherPool NewPool(LoadStage stage, StageSettings settings) => new(
        stage.Cast, new(stage.Hub, settings.Protocol, stage.Run, TimeSpan.FromSeconds(1)), Clock.Current);

    private List<WatcherPlan> Plans(int count)
    {
        string[] words = ["community:" + _stage.Cast.Communities[0].Slug];
        return [.. Enumerable.Range(0, count).Select(
            number => new WatcherPlan(number % _stage.Cast.Members.Count, words))];
    }

    /// <summary>Has everything compiled and every cache made that the first connections and posts make.</summary>
    private async Task WarmUpAsync(CancellationToken cancel)
    {
        await using var first = NewPool(_stage, Settings);
        await first.OpenAsync(Plans(WarmUpSize), OpenedPerSecond, cancel);
        for (var number = 0; number < WarmUpSize; number++) await PostAsync(number, Clock.Current.GetTimestamp(), cancel);
    }

    private Task PostAsync(int number, long due, CancellationToken cancel)
    {
        var authors = _stage.Cast.Communities[0].Members;
        return _typist.PostAsync(authors[number % authors.Count], 0, due, cancel);
    }

    private async Task UntilDeliveredAsync(long wanted, CancellationToken cancel)
    {
        var (best, since) = (_pool.Delivered, Clock.Current.GetTimestamp());
        while (_pool.Delivered < wanted)
        {
            if (_pool.Delivered > best) (best, since) = (_pool.Delivered, Clock.Current.GetTimestamp());
            if (Clock.Current.GetElapsedTime(since) > StandstillMax)
            {
                throw new BadInputException(
                    $"{Name}: {wanted - best} deliveries did not come. Failed requests: {_monitor.Errors.Sum}.");
            }

            await Task.Delay(Look, Clock.Current, cancel);
        }
    }
}
