namespace MyDeclic.Bench;

/// <summary>All that was measured; a ratio is the median of the turns' ratios.</summary>
internal sealed record CommitResult(
    string Database, int Writers, double SecondsPerRound, int AddedMs, IReadOnlyList<CommitTurn> Turns)
{
    public double MedianRatioToOneEach => Median.Of(Turns.Select(turn => turn.RatioToOneEach));

    public double MedianRatioToOwnConnections => Median.Of(Turns.Select(turn => turn.RatioToOwnConnections));
}
