namespace MyDeclic.LoadTest.Measure;

/// <summary>The middle of some figures.</summary>
internal static class Median
{
    /// <summary>The middle one, or the mean of the two in the middle; 0 of none.</summary>
    public static double Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        if (sorted.Count == 0) return 0;
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
