namespace MyDeclic.Bench;

/// <summary>Two rounds measured right after one another, and what an fsync cost just before.</summary>
internal sealed record CommitPair(CommitRound Grouped, CommitRound Single, double SyncMicroseconds)
{
    public double Ratio => Grouped.PostsPerSecond / Single.PostsPerSecond;
}
