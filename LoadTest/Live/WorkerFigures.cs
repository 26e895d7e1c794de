namespace MyDeclic.LoadTest.Live;

/// <summary>The plain figures of a <see cref="PoolSample"/>.</summary>
internal sealed record WorkerFigures(int Live, long Deliveries, long Bytes, double CpuSeconds);
