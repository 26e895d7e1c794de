using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Live;

/// <summary>What a worker process is asked; one JSON line each.</summary>
/// <param name="Do">One of <see cref="Open"/>, <see cref="Measure"/>, <see cref="Cut"/>, <see cref="Sample"/>,
/// <see cref="Troubles"/>, <see cref="Verify"/>.</param>
/// <param name="Plans">The connections to open.</param>
/// <param name="PerSecond">How fast.</param>
/// <param name="Writes">What was written, to verify.</param>
internal sealed record WorkerRequest(
    string Do, IReadOnlyList<WatcherPlan>? Plans = null, double PerSecond = 0, IReadOnlyList<Write>? Writes = null)
{
    /// <summary>Opens connections.</summary>
    public const string Open = "open";

    /// <summary>Begins to measure.</summary>
    public const string Measure = "measure";

    /// <summary>Cuts all connections.</summary>
    public const string Cut = "cut";

    /// <summary>Tells what happened since it was last asked.</summary>
    public const string Sample = "sample";

    /// <summary>Tells why connections were lost.</summary>
    public const string Troubles = "troubles";

    /// <summary>Ends and judges.</summary>
    public const string Verify = "verify";
}
