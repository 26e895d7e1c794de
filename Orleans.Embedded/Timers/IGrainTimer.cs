namespace Orleans.Runtime;

/// <summary>A timer of one activation. Disposing it stops it; a callback that runs goes on.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets new times, counted from now. A disposed timer stays stopped.</summary>
    /// <param name="dueTime">
    /// Time to the next callback; zero for at once, <see cref="Timeout.InfiniteTimeSpan"/> for never.
    /// </param>
    /// <param name="period">
    /// Time from the end of one callback to the next; <see cref="Timeout.InfiniteTimeSpan"/> for one callback only.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, but not infinite.</exception>
    void Change(TimeSpan dueTime, TimeSpan period);
}
