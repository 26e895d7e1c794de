using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Jam;

/// <summary>What a jam measures beside what every run does. Safe from many threads.</summary>
internal sealed class JamMeters
{
    private long _from = long.MinValue;

    /// <summary>From a vote's acknowledgement to its wall, on each of the screens that are sampled.</summary>
    public LatencyHistogram Wall { get; private set; } = new();

    /// <summary>From when a vote was due to its wall.</summary>
    public LatencyHistogram WallFromDue { get; private set; } = new();

    /// <summary>From when something that animators do was due to its acknowledgement.</summary>
    public LatencyHistogram Acts { get; private set; } = new();

    /// <summary>From when a contribution or vote was due to its acknowledgement.</summary>
    public LatencyHistogram Writes { get; private set; } = new();

    /// <summary>What was refused as it should be, and what failed for good, by what was answered.</summary>
    public Counts Refused { get; } = new();

    /// <summary>Requests that failed for good.</summary>
    public Counts Failed { get; } = new();

    /// <summary>Votes that were to be looked for on the wall while none of the ideas for it was free.</summary>
    public int Unwatched;

    /// <summary>Measures what is due from a moment on, in microseconds; what was measured before is forgotten.</summary>
    public void MeasureFrom(long at)
    {
        (Wall, WallFromDue, Acts, Writes) = (new(), new(), new(), new());
        Volatile.Write(ref _from, at);
    }

    /// <summary>Whether something that was due at a moment, in microseconds, counts.</summary>
    public bool Counts(long due) => due >= Volatile.Read(ref _from);
}
