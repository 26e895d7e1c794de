namespace MyDeclic.Bench;

/// <summary>All that was measured; a ratio is the median of the turns' ratios.</summary>
internal sealed record CommitResult(
    string Database, int Writers, double SecondsPerRound, int AddedMs, IReadOnlyList<CommitTurn> Turns)
{
    public double MedianRatioToOneEach => Median([.. Turns.Select(turn => turn.RatioToOneEach)]);

    public double MedianRatioToOwnConnections => Median([.. Turns.Select(turn => turn.RatioToOwnConnections)]);

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
