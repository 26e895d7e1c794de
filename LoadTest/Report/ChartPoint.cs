namespace MyDeclic.LoadTest.Report;

/// <summary>A point of a plot.</summary>
/// <param name="X">Where it lies along the axis: seconds, share of values, or turn.</param>
/// <param name="Y">The value.</param>
internal readonly record struct ChartPoint(double X, double Y);
