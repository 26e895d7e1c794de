namespace MyDeclic.Bench;

/// <summary>One round: how many posts were acknowledged, in how many commits, in what time.</summary>
internal sealed record CommitRound(long Posts, long Commits, double Seconds, double P50Ms, double P99Ms)
{
    public double PostsPerSecond => Posts / Seconds;

    public double PostsPerCommit => Commits == 0 ? 0 : (double)Posts / Commits;
}
