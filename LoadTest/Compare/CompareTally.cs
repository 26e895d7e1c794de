using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Compare;

/// <summary>What was measured, pair by pair.</summary>
internal sealed class CompareTally
{
    /// <summary>Memory of the process for each idle connection, in bytes.</summary>
    public List<(double Ours, double Bare)> Memory { get; } = [];

    /// <summary>Memory of managed objects for each idle connection, in bytes.</summary>
    public List<(double Ours, double Bare)> Heap { get; } = [];

    /// <summary>Deliveries in a second.</summary>
    public List<(double Ours, double Bare)> Throughput { get; } = [];

    /// <summary>Processor seconds of the server in a turn at the highest rate.</summary>
    public List<(double Ours, double Bare)> Cpu { get; } = [];

    /// <summary>99th percentile from publishing to receipt, in microseconds.</summary>
    public List<(double Ours, double Bare)> Latency { get; } = [];

    /// <summary>All of our latencies.</summary>
    public LatencyHistogram OursLatency { get; } = new();

    /// <summary>All latencies of the bare server.</summary>
    public LatencyHistogram BareLatency { get; } = new();

    /// <summary>Posts in a second at which latency was measured.</summary>
    public double StrollRate { get; set; }

    /// <summary>Requests that failed, on both sides.</summary>
    public long Errors { get; set; }

    /// <summary>What the verification of our side found.</summary>
    public FindingsSheet? Findings { get; set; }

    /// <summary>The median of the pairs' ratios, ours by the bare server's.</summary>
    public static double Ratio(IEnumerable<(double Ours, double Bare)> pairs) =>
        Median.Of(pairs.Select(pair => pair.Bare == 0 ? 0 : pair.Ours / pair.Bare));
}
