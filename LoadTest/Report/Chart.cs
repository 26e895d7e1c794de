namespace MyDeclic.LoadTest.Report;

/// <summary>A plot.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Axis">What it runs over.</param>
/// <param name="Lines">Its lines, at most <see cref="LinesMax"/>.</param>
internal sealed record Chart(string Title, string Unit, ChartAxis Axis, IReadOnlyList<ChartLine> Lines)
{
    /// <summary>What stands under its horizontal axis.</summary>
    public string Along { get; init; } = Axis switch
    {
        ChartAxis.Percentiles => "percentile",
        ChartAxis.Turns => "turn",
        _ => "time since measuring began",
    };

    /// <summary>Lines that one plot may have: as many as there are colours to tell them apart.</summary>
    public const int LinesMax = 5;
}
