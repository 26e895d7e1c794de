using System.Numerics;

namespace MyDeclic.LoadTest.Measure;

/// <summary>
/// Counts of latencies in microseconds, in the manner of HdrHistogram: buckets grow with the value, so that every
/// value up to an hour is told within 0.1 %, in fixed memory. Recording is safe from many threads.
/// </summary>
internal sealed class LatencyHistogram
{
    /// <summary>Values below this are told exactly; above, each doubling has half as many buckets.</summary>
    private const int ExactBelow = 2_048;

    private const int HalfExact = ExactBelow / 2;
    private const int ExactBits = 11;

    /// <summary>Longest latency told apart, in microseconds: an hour. Longer ones count as this.</summary>
    private const long MicrosecondsMax = 3_600_000_000;

    private readonly long[] _counts = new long[IndexOf(MicrosecondsMax) + 1];

    /// <summary>How many values were recorded.</summary>
    public long Count => _counts.Sum();

    /// <summary>Records one value; a negative one, of clocks that disagree, counts as zero.</summary>
    public void Record(long microseconds) => Interlocked.Increment(
        ref _counts[IndexOf(Math.Clamp(microseconds, 0, MicrosecondsMax))]);

    /// <summary>The least value, in microseconds, that <paramref name="share"/> of the values do not exceed.</summary>
    /// <param name="share">From 0 to 1; 0.99 for the 99th percentile.</param>
    public long At(double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(Count * share));
        long before = 0;
        for (var index = 0; index < _counts.Length; index++)
        {
            before += _counts[index];
            if (before >= wanted) return HighestOf(index);
        }

        return 0;
    }

    /// <summary>The largest value, in microseconds; 0 when there is none.</summary>
    public long Max => Count == 0 ? 0 : HighestOf(Array.FindLastIndex(_counts, count => count > 0));

    /// <summary>The mean, in microseconds; 0 when there is none.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (var index = 0; index < _counts.Length; index++) sum += (double)_counts[index] * MiddleOf(index);
            return Count == 0 ? 0 : sum / Count;
        }
    }

    /// <summary>Adds what another one counted.</summary>
    public void Add(LatencyHistogram other)
    {
        for (var index = 0; index < _counts.Length; index++)
        {
            var count = Volatile.Read(ref other._counts[index]);
            if (count > 0) Interlocked.Add(ref _counts[index], count);
        }
    }

    /// <summary>Hands over what was counted and begins again; nothing recorded meanwhile is lost.</summary>
    public LatencyHistogram Take()
    {
        var taken = new LatencyHistogram();
        for (var index = 0; index < _counts.Length; index++)
        {
            if (Volatile.Read(ref _counts[index]) > 0) taken._counts[index] = Interlocked.Exchange(ref _counts[index], 0);
        }

        return taken;
    }

    /// <summary>Bucket and count in turn, of the buckets that hold something: to send it to another process.</summary>
    public long[] ToSparse() =>
        [.. _counts.SelectMany((count, index) => count == 0 ? (long[])[] : [index, count])];

    /// <summary>Reads what <see cref="ToSparse"/> wrote.</summary>
    public static LatencyHistogram OfSparse(long[] pairs)
    {
        var histogram = new LatencyHistogram();
        for (var at = 0; at + 1 < pairs.Length; at += 2) histogram._counts[pairs[at]] = pairs[at + 1];
        return histogram;
    }

    private static int IndexOf(long value)
    {
        if (value < ExactBelow) return (int)value;
        var shift = 64 - BitOperations.LeadingZeroCount((ulong)value) - ExactBits;
        return (shift * HalfExact) + (int)(value >> shift);
    }

    private static long HighestOf(int index)
    {
        if (index < ExactBelow) return index;
        var shift = (index / HalfExact) - 1;
        var lowest = (long)(index - (shift * HalfExact)) << shift;
        return lowest + (1L << shift) - 1;
    }

    private static double MiddleOf(int index)
    {
        var highest = HighestOf(index);
        return index < ExactBelow ? highest : highest - ((1L << ((index / HalfExact) - 1)) / 2.0);
    }
}
