using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Live;

/// <summary>What the connections of one process count together.</summary>
internal sealed class PoolMeters
{
    private long _deliveries;
    private long _taken;
    private long _measureFrom = long.MaxValue;

    /// <summary>From when a write was due to its receipt.</summary>
    public LatencyHistogram Latency { get; } = new();

    /// <summary>From losing a connection to being live again.</summary>
    public LatencyHistogram Rejoin { get; } = new();

    /// <summary>Why connections were lost or refused.</summary>
    public Counts Troubles { get; } = new();

    /// <summary>Measures what is due from a moment on, in microseconds.</summary>
    public void MeasureFrom(long at) => Volatile.Write(ref _measureFrom, at);

    /// <summary>Counts a delivery.</summary>
    /// <param name="dueAt">When the write was due; 0 when it is not known.</param>
    /// <param name="at">When it was received.</param>
    public void Deliver(long dueAt, long at)
    {
        Interlocked.Increment(ref _deliveries);
        if (dueAt >= Volatile.Read(ref _measureFrom)) Latency.Record(at - dueAt);
    }

    /// <summary>All deliveries so far.</summary>
    public long Delivered => Volatile.Read(ref _deliveries);

    /// <summary>Deliveries since the last call. For one caller at a time.</summary>
    public long TakeDeliveries()
    {
        var all = Delivered;
        var since = all - _taken;
        _taken = all;
        return since;
    }
}
