namespace MyDeclic.LoadTest.Report;

/// <summary>A line of a plot.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Points">Seconds or share, and value.</param>
internal sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points);
