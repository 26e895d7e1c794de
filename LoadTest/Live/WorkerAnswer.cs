using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Live;

/// <summary>What a worker process answers; one JSON line each.</summary>
/// <param name="Error">What went wrong, in a sentence; null when nothing did.</param>
/// <param name="Sample">The figures of a sample.</param>
/// <param name="Latency">Its latencies, sparse.</param>
/// <param name="Rejoin">Its times to come back, sparse.</param>
/// <param name="Troubles">Why connections were lost.</param>
/// <param name="Findings">What the verification found.</param>
internal sealed record WorkerAnswer(
    string? Error = null, WorkerFigures? Sample = null, long[]? Latency = null, long[]? Rejoin = null,
    IReadOnlyList<KeyValuePair<string, long>>? Troubles = null, FindingsSheet? Findings = null);
