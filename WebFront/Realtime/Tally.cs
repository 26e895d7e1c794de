namespace MyDeclic.WebFront.Realtime;

/// <summary>Counts one connection's acts in windows that begin with an act. For one thread at a time.</summary>
internal sealed class Tally(int limit, TimeSpan window, TimeProvider time)
{
    private long start;
    private int count;

    /// <summary>Counts one act; false when it is one too many.</summary>
    public bool Add()
    {
        if (count == 0 || time.GetElapsedTime(start) >= window) (start, count) = (time.GetTimestamp(), 0);
        return ++count <= limit;
    }
}
