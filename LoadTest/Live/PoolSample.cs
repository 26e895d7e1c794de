using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Live;

/// <summary>What happened in a pool since it was last asked.</summary>
/// <param name="Live">Connections that are live now.</param>
/// <param name="Deliveries">Events received since.</param>
/// <param name="Bytes">Memory that the pool's process occupies now.</param>
/// <param name="CpuSeconds">Processor time of the pool's process since its start; 0 for this process.</param>
/// <param name="Latency">From when a write was due to its receipt, of what was due after the warm-up.</param>
/// <param name="Rejoin">From losing a connection to being live again.</param>
internal sealed record PoolSample(
    int Live, long Deliveries, long Bytes, double CpuSeconds, LatencyHistogram Latency, LatencyHistogram Rejoin);
