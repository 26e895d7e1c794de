namespace MyDeclic.LoadTest.AllFollow;

/// <summary>Spans of time in which somebody posts, and is quiet, in turns; the first is quiet.</summary>
/// <param name="span">How long each is.</param>
/// <param name="time">The clock, from now on.</param>
internal sealed class Turns(TimeSpan span, TimeProvider time)
{
    private readonly long _startedAt = time.GetTimestamp();

    /// <summary>Whether somebody posts at a time.</summary>
    /// <param name="at">A timestamp.</param>
    public bool IsPosting(long at) => time.GetElapsedTime(_startedAt, at).Ticks / span.Ticks % 2 == 1;
}
