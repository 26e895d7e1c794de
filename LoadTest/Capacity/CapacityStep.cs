using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Capacity;

/// <summary>One number of virtual members, and what came of it.</summary>
/// <param name="Members">Virtual members.</param>
/// <param name="PerSecond">Searches in a second.</param>
/// <param name="Latency">From when each was due.</param>
/// <param name="Errors">Searches that failed.</param>
/// <param name="IsGood">Whether no threshold broke.</param>
internal sealed record CapacityStep(int Members, double PerSecond, LatencyHistogram Latency, long Errors, bool IsGood);
