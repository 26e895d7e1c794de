namespace MyDeclic.LoadTest.Verify;

/// <summary>One write of a run, as the one who sends it knows it.</summary>
/// <param name="Number">Its number in the run, from 0; a post's or comment's text carries it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Actor">Who wrote it, by place in the cast.</param>
/// <param name="DueAt">When it was due, in microseconds of the machine's monotonic time.</param>
internal sealed record Write(int Number, WriteKind Kind, Place Place, int Actor, long DueAt)
{
    /// <summary>The id that the server gave it; 0 while it is not acknowledged. A reaction has that of its post.</summary>
    public long Id { get; set; }

    /// <summary>When it was acknowledged, in microseconds; 0 while it is not.</summary>
    public long AcknowledgedAt { get; set; }

    /// <summary>Whether it was acknowledged: then it must be everywhere it belongs, once.</summary>
    public bool IsAcknowledged => AcknowledgedAt != 0;
}
