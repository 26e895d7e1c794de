namespace MyDeclic.WebFront.Realtime;

/// <summary>Counts one connection's acts in windows that begin with an act. For one thread at a time.</summary>
internal sealed class Tally(int limit, TimeSpan window, TimeProvider time)
{
    private long _start;
    private int _count;

    /// <summary>Counts one act; false when it is one too many.</summary>
    public bool Add()
    {
        if (_count == 0 || time.GetElapsedTime(_start) >= window) (_start, _count) = (time.GetTimestamp(), 0);
        return ++_count <= limit;
    }
}
