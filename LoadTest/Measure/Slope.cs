namespace MyDeclic.LoadTest.Measure;

/// <summary>How a series grows over time: the straight line of least squares through it.</summary>
internal static class Slope
{
    /// <summary>Units a second; 0 for fewer than two points.</summary>
    /// <param name="points">Seconds and value.</param>
    public static double PerSecond(IReadOnlyList<(double Seconds, double Value)> points)
    {
        if (points.Count < 2) return 0;
        var meanAt = points.Average(point => point.Seconds);
        var mean = points.Average(point => point.Value);
        var spread = points.Sum(point => (point.Seconds - meanAt) * (point.Seconds - meanAt));
        return spread == 0 ? 0 : points.Sum(point => (point.Seconds - meanAt) * (point.Value - mean)) / spread;
    }
}
