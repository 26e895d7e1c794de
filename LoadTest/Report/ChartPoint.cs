namespace MyDeclic.LoadTest.Report;

/// <summary>A point of a plot.</summary>
/// <param name="X">Seconds since the measurement began, or the share of values for percentiles.</param>
/// <param name="Y">The value.</param>
internal readonly record struct ChartPoint(double X, double Y);
