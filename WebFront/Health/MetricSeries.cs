namespace MyDeclic.WebFront.Health;

/// <summary>One label set of a metric.</summary>
/// <param name="bucketCount">Buckets of a histogram, the last without an upper bound.</param>
internal sealed class MetricSeries(int bucketCount)
{
    /// <summary>What each bucket alone received.</summary>
    public long[] Buckets { get; } = new long[bucketCount];

    public double Sum { get; set; }

    public long Count { get; set; }
}
