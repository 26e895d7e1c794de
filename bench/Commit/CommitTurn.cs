namespace MyDeclic.Bench;

/// <summary>A round of each mode, measured right after one another, and what an fsync cost just before.</summary>
internal sealed record CommitTurn(CommitRound Grouped, CommitRound OneEach, CommitRound OwnConnections, double SyncMicroseconds)
{
    /// <summary>Group commit against a transaction each through the same writer.</summary>
    public double RatioToOneEach => Grouped.PostsPerSecond / OneEach.PostsPerSecond;

    /// <summary>Group commit against a transaction each on connections of their own.</summary>
    public double RatioToOwnConnections => Grouped.PostsPerSecond / OwnConnections.PostsPerSecond;
}
