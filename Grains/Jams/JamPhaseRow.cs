namespace MyDeclic.Jams;

/// <summary>A phase as it is stored; times in unix milliseconds.</summary>
internal sealed record JamPhaseRow
{
    public int Kind { get; init; }

    public long OpensAt { get; init; }

    public long ClosesAt { get; init; }

    /// <summary>The sum of <c>1 &lt;&lt; action</c>.</summary>
    public int Allows { get; init; }

    public int ShowsTallies { get; init; }

    public bool Covers(long at) => OpensAt <= at && at < ClosesAt;
}
