namespace MyDeclic.Bench;

/// <summary>All that was measured; the ratio is the median of the pairs' ratios.</summary>
internal sealed record CommitResult(
    string Database, int Writers, double SecondsPerRound, IReadOnlyList<CommitPair> Pairs)
{
    public double MedianRatio => Median([.. Pairs.Select(pair => pair.Ratio)]);

    public double MedianGroupedPerSecond => Median([.. Pairs.Select(pair => pair.Grouped.PostsPerSecond)]);

    public double MedianSinglePerSecond => Median([.. Pairs.Select(pair => pair.Single.PostsPerSecond)]);

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
