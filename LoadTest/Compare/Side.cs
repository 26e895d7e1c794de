using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Compare;

/// <summary>
/// One of those that are compared, with its connections: a server, or several that tell the same, among which
/// connections and posts are dealt out.
/// </summary>
internal sealed class Side : IAsyncDisposable
{
    /// <summary>Posts under way at once when as many as possible are sent: sent, and not yet received by everybody.</summary>
    private const int WindowPosts = 16;

    /// <summary>Connections, and posts to them, that warm a server up before its memory is looked at.</summary>
    private const int WarmUpSize = 25;

    /// <summary>
    /// One part in so many of the connections is open before memory is looked at: what a server grows once, whoever comes
    /// (compiled code, threads, caches), is not a connection's.
    /// </summary>
    private const int FirstShare = 4;

    private const double OpenedPerSecond = 500;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan StandstillMax = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private readonly IReadOnlyList<LoadStage> _stages;
    private readonly IReadOnlyList<WatcherPool> _pools;
    private readonly PoolGroup _pool;
    private readonly RunMonitor _monitor;
    private readonly IReadOnlyList<Typist> _typists;
    private readonly int _connections;

    /// <summary>A side without connections yet.</summary>
    /// <param name="name">As reports call it.</param>
    /// <param name="stages">Its servers; they go with it.</param>
    /// <param name="settings">What was asked.</param>
    public Side(string name, IReadOnlyList<LoadStage> stages, StageSettings settings)
    {
        (Name, _stages, _connections) = (name, stages, settings.Connections);
        _pools = [.. stages.Select(stage => NewPool(stage, settings))];
        _pool = new(_pools);
        _monitor = new(null, stages[0].Meter, Clock.Current);
        _typists = [.. stages.Select(stage => new Typist(stage, _monitor, triesMax: 1))];
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
        var plans = Plans(_connections);
        var first = plans.Count / FirstShare;
        await _pool.OpenAsync(plans[..first], OpenedPerSecond, cancel);
        await Task.Delay(Rest, Clock.Current, cancel);
        var before = await _stages[0].Meter.LookAsync(cancel);
        await _pool.OpenAsync(plans[first..], OpenedPerSecond, cancel);
        await Task.Delay(Rest, Clock.Current, cancel);
        var after = await _stages[0].Meter.LookAsync(cancel);
        var looked = plans.Count - first;
        return before is null || after is null
            ? default
            : ((after.Bytes - before.Bytes) / looked, (after.HeapBytes - before.HeapBytes) / looked);
    }

    /// <summary>Publishes as fast as everybody receives.</summary>
    /// <returns>Deliveries in a second, from the first post to the last receipt, and the server's processor seconds.</returns>
    public async Task<(double PerSecond, double CpuSeconds)> RushAsync(int posts, CancellationToken cancel)
    {
        var cpu = (await _stages[0].Meter.LookAsync(cancel))?.CpuSeconds ?? 0;
        var (before, started) = (Delivered, Clock.Current.GetTimestamp());
        var sending = new List<Task>();
        for (var sent = 0; sent < posts; sent++)
        {
            await UntilDeliveredAsync(before + ((long)(sent - WindowPosts) * _connections), cancel);
            sending.Add(PostAsync(sent, Clock.Current.GetTimestamp(), cancel));
        }

        await Task.WhenAll(sending);
        await UntilDeliveredAsync(before + ((long)posts * _connections), cancel);
        var seconds = Clock.Current.GetElapsedTime(started).TotalSeconds;
        var after = (await _stages[0].Meter.LookAsync(cancel))?.CpuSeconds ?? 0;
        return ((long)posts * _connections / seconds, after - cpu);
    }

    /// <summary>Publishes at a steady rate.</summary>
    /// <returns>From when each post was due to each receipt.</returns>
    public async Task<LatencyHistogram> StrollAsync(int posts, double perSecond, CancellationToken cancel)
    {
        await _pool.BeginMeasuringAsync();
        TakeLatency();
        var before = Delivered;
        var pacer = new Pacer(perSecond, posts, Clock.Current);
        var sent = await pacer.RunAsync(
            TimeSpan.FromSeconds(posts / perSecond), (number, due) => PostAsync(number, due, cancel), cancel);
        await UntilDeliveredAsync(before + ((long)sent * _connections), cancel);
        return TakeLatency();
    }

    /// <summary>Ends the connections and judges what they received.</summary>
    public Task<FindingsSheet> VerifyAsync() => _pool.VerifyAsync(_stages[0].Ledger);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        await _monitor.DisposeAsync();
        foreach (var stage in _stages) await stage.DisposeAsync();
    }

    private long Delivered => _pools.Sum(pool => pool.Delivered);

    private LatencyHistogram TakeLatency()
    {
        var all = new LatencyHistogram();
        foreach (var pool in _pools) all.Add(pool.TakeLatency());
        return all;
    }

    private static WatcherPool NewPool(LoadStage stage, StageSettings settings) => new(
        stage.Cast, new(stage.Hub, settings.Protocol, stage.Run, TimeSpan.FromSeconds(1)), Clock.Current);

    private List<WatcherPlan> Plans(int count)
    {
        string[] words = ["community:" + _stages[0].Cast.Communities[0].Slug];
        return [.. Enumerable.Range(0, count).Select(
            number => new WatcherPlan(number % _stages[0].Cast.Members.Count, words))];
    }

    /// <summary>Has everything compiled and every cache made that the first connections and posts make.</summary>
    private async Task WarmUpAsync(CancellationToken cancel)
    {
        await using var first = new PoolGroup([.. _stages.Select(stage => NewPool(stage, Settings))]);
        await first.OpenAsync(Plans(WarmUpSize), OpenedPerSecond, cancel);
        for (var number = 0; number < WarmUpSize; number++) await PostAsync(number, Clock.Current.GetTimestamp(), cancel);
    }

    private Task PostAsync(int number, long due, CancellationToken cancel)
    {
        var authors = _stages[0].Cast.Communities[0].Members;
        return _typists[number % _typists.Count].PostAsync(authors[number % authors.Count], 0, due, cancel);
    }

    private async Task UntilDeliveredAsync(long wanted, CancellationToken cancel)
    {
        var (best, since) = (Delivered, Clock.Current.GetTimestamp());
        while (Delivered < wanted)
        {
            if (Delivered > best) (best, since) = (Delivered, Clock.Current.GetTimestamp());
            if (Clock.Current.GetElapsedTime(since) > StandstillMax)
            {
                throw new BadInputException(
                    $"{Name}: {wanted - best} deliveries did not come. Failed requests: {_monitor.Errors.Sum}.");
            }

            await Task.Delay(Look, Clock.Current, cancel);
        }
    }
}
