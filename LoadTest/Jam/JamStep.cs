using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Jam;

/// <summary>One rate, and what came of it.</summary>
/// <param name="Rate">Contributions and votes in a second.</param>
/// <param name="Wall">From a vote's acknowledgement to its wall.</param>
/// <param name="Animators">What animators did, from when it was due.</param>
/// <param name="Writes">Contributions and votes, from when they were due.</param>
/// <param name="Failed">Requests that failed for good.</param>
/// <param name="IsGood">Whether no threshold broke.</param>
internal sealed record JamStep(
    int Rate, LatencyHistogram Wall, LatencyHistogram Animators, LatencyHistogram Writes, long Failed, bool IsGood);
