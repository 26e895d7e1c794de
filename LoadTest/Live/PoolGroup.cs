using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Live;

/// <summary>Several pools as one.</summary>
internal sealed class PoolGroup(IReadOnlyList<IWatcherPool> pools) : IWatcherPool
{
    /// <inheritdoc/>
    public Task OpenAsync(IReadOnlyList<WatcherPlan> plans, double perSecond, CancellationToken cancel) =>
        Task.WhenAll(pools.Select((pool, at) => pool.OpenAsync(
            [.. plans.Where((_, number) => number % pools.Count == at)], perSecond / pools.Count, cancel)));

    /// <inheritdoc/>
    public Task BeginMeasuringAsync() => Task.WhenAll(pools.Select(pool => pool.BeginMeasuringAsync()));

    /// <inheritdoc/>
    public Task CutAsync() => Task.WhenAll(pools.Select(pool => pool.CutAsync()));

    /// <inheritdoc/>
    public async Task<PoolSample> SampleAsync()
    {
        var samples = await Task.WhenAll(pools.Select(pool => pool.SampleAsync()));
        var (latency, rejoin) = (new LatencyHistogram(), new LatencyHistogram());
        foreach (var sample in samples)
        {
            latency.Add(sample.Latency);
            rejoin.Add(sample.Rejoin);
        }

        return new(
            samples.Sum(sample => sample.Live), samples.Sum(sample => sample.Deliveries), samples.Sum(sample => sample.Bytes),
            samples.Sum(sample => sample.CpuSeconds), latency, rejoin);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeyValuePair<string, long>>> TroublesAsync()
    {
        var counts = new Counts();
        foreach (var pool in pools)
        {
            foreach (var (name, count) in await pool.TroublesAsync()) counts.Add(name, count);
        }

        return counts.ByCount();
    }

    /// <inheritdoc/>
    public async Task<FindingsSheet> VerifyAsync(Ledger ledger)
    {
        var findings = new Findings();
        foreach (var sheet in await Task.WhenAll(pools.Select(pool => pool.VerifyAsync(ledger)))) findings.Add(sheet);
        return findings.ToSheet();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var pool in pools) await pool.DisposeAsync();
    }
}
