namespace MyDeclic.Bench;

/// <summary>How long one kind of call took.</summary>
/// <param name="Kind">What it is compared with: figures of one kind.</param>
/// <param name="Name">Which call.</param>
/// <param name="Samples">How often it was measured.</param>
/// <param name="P50">Median, in milliseconds, like the two that follow.</param>
/// <param name="P95">What one in twenty takes longer than.</param>
/// <param name="P99">What one in a hundred takes longer than.</param>
/// <param name="ProcessorMs">
/// Mean processor time of this process, in milliseconds: what others do on the machine does not count.
/// </param>
/// <param name="WantedP95">What <paramref name="P95"/> should not exceed; null when only the ratio counts.</param>
internal sealed record FeedFigure(
    string Kind, string Name, int Samples, double P50, double P95, double P99, double ProcessorMs, double? WantedP95)
{
    /// <summary>The figure of some measured times.</summary>
    public static FeedFigure Of(string kind, string name, IReadOnlyCollection<FeedSample> samples, double? wantedP95 = null)
    {
        double[] sorted = [.. samples.Select(sample => sample.Milliseconds).Order()];
        return new(
            kind, name, sorted.Length, At(sorted, 0.50), At(sorted, 0.95), At(sorted, 0.99),
            samples.Average(sample => sample.ProcessorMs), wantedP95);
    }

    // The smallest value that at least this share does not exceed.
    private static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * share) - 1)];
}
