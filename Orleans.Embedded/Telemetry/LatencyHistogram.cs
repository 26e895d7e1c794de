using System.Diagnostics.Metrics;

namespace Orleans.Embedded.Telemetry;

/// <summary>
/// Latencies in the three instruments that Orleans makes of them: <c>-bucket</c> (each with its own count, by its upper
/// bound in milliseconds), <c>-count</c> and <c>-sum</c>.
/// </summary>
internal sealed class LatencyHistogram
{
    // The bounds of Orleans' ApplicationRequestInstruments.
    private static readonly long[] s_boundsMs =
        [1, 2, 4, 6, 8, 10, 50, 100, 200, 400, 800, 1_000, 1_500, 2_000, 5_000, 10_000, 15_000, long.MaxValue];

    private readonly long[] _counts = new long[s_boundsMs.Length];
    private readonly ObservableCounter<long> _sumInstrument;
    private long _count;
    private long _sumMs;

    public LatencyHistogram(Meter meter, string name)
    {
        meter.CreateObservableCounter($"{name}-bucket", Buckets);
        meter.CreateObservableCounter($"{name}-count", () => Interlocked.Read(ref _count));
        _sumInstrument = meter.CreateObservableCounter($"{name}-sum", () => Interlocked.Read(ref _sumMs));
    }

    public bool IsEnabled => _sumInstrument.Enabled;

    public void Record(long milliseconds)
    {
        var bucket = Array.FindIndex(s_boundsMs, bound => milliseconds <= bound);
        Interlocked.Increment(ref _counts[bucket]);
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _sumMs, milliseconds);
    }

    private IEnumerable<Measurement<long>> Buckets()
    {
        for (var i = 0; i < s_boundsMs.Length; i++)
        {
            var name = s_boundsMs[i] == long.MaxValue ? "+Inf" : $"{s_boundsMs[i]}ms";
            yield return new Measurement<long>(
                Interlocked.Read(ref _counts[i]), new KeyValuePair<string, object?>("duration", name));
        }
    }
}
