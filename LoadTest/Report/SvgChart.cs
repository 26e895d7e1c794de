using System.Globalization;
using System.Net;
using System.Text;

namespace MyDeclic.LoadTest.Report;

/// <summary>
/// Draws a plot as SVG. Colours come from the page, so that it follows light, dark and print; so does the size of its
/// letters, so that they can be read on a phone: the margins leave room for both.
/// </summary>
internal static class SvgChart
{
    private const double Width = 540;
    private const double Height = 264;
    private const double Left = 64;
    private const double Right = 22;
    private const double Top = 26;
    private const double Bottom = 50;
    private const int TicksMax = 5;
    private const int SecondsLabelsMax = 6;

    /// <summary>Points up to which each is marked, as a line alone would say too much of what lies between them.</summary>
    private const int MarkedPointsMax = 12;

    /// <summary>Times the usual distance of two points beyond which nothing was measured between them.</summary>
    private const double BreakAfter = 2.5;

    private static readonly (double Share, string Label)[] Percentiles =
        [(0.5, "50 %"), (0.9, "90 %"), (0.99, "99 %"), (0.999, "99.9 %"), (0.9999, "99.99 %"), (0.99999, "99.999 %")];

    /// <summary>The plot.</summary>
    public static string Draw(Chart chart)
    {
        var points = chart.Lines.SelectMany(line => line.Points).ToList();
        var top = Nice(points.Max(point => point.Y));
        var end = points.Max(point => Along(chart, point.X));
        var start = chart.Axis == ChartAxis.Turns ? points.Min(point => point.X) : 0;
        if (end <= start) end = start + 1;
        double X(double x) => Left + ((Along(chart, x) - start) / (end - start) * (Width - Left - Right));
        double Y(double y) => Height - Bottom - (Math.Clamp(y / top, 0, 1) * (Height - Top - Bottom));

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" ");
        svg.Append(CultureInfo.InvariantCulture, $"aria-label=\"{WebUtility.HtmlEncode($"{chart.Title}, {chart.Unit}")}\">");
        DrawGrid(svg, top, Y);
        DrawBottom(svg, chart, start, end, X);
        DrawNames(svg, chart);
        for (var at = 0; at < chart.Lines.Count; at++) DrawLine(svg, chart, at, X, Y);
        return svg.Append("</svg>").ToString();
    }

    private static void DrawNames(StringBuilder svg, Chart chart)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"<text class=\"axis\" x=\"0\" y=\"12\">{WebUtility.HtmlEncode(chart.Unit)}</text>");
        svg.Append(CultureInfo.InvariantCulture,
            $"<text class=\"axis\" x=\"{Width - Right}\" y=\"{Height - 4}\" text-anchor=\"end\">");
        svg.Append(CultureInfo.InvariantCulture, $"{WebUtility.HtmlEncode(chart.Along)}</text>");
    }

    private static void DrawGrid(StringBuilder svg, double top, Func<double, double> y)
    {
        for (var tick = 0; tick <= TicksMax; tick++)
        {
            var value = top * tick / TicksMax;
            svg.Append(CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y(value):0.#}\" y2=\"{y(value):0.#}\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{Left - 8}\" y=\"{y(value):0.#}\" dy=\"0.35em\" text-anchor=\"end\">{Label(value)}</text>");
        }
    }

    private static void DrawBottom(StringBuilder svg, Chart chart, double start, double end, Func<double, double> x)
    {
        var labels = chart.Axis switch
        {
            ChartAxis.Percentiles => Percentiles.Where(mark => Along(chart, mark.Share) <= end + 1e-9).ToList(),
            ChartAxis.Turns => [.. chart.Lines[0].Points.Select(point => (point.X, Figure.Count(point.X)))],
            _ => Seconds(start, end),
        };
        foreach (var (at, label) in labels)
        {
            svg.Append(CultureInfo.InvariantCulture,
                $"<line class=\"mark\" x1=\"{x(at):0.#}\" x2=\"{x(at):0.#}\" y1=\"{Height - Bottom}\" y2=\"{Height - Bottom + 4}\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{x(at):0.#}\" y=\"{Height - Bottom + 8}\" dy=\"0.8em\" text-anchor=\"middle\">{label}</text>");
        }
    }

    private static void DrawLine(StringBuilder svg, Chart chart, int at, Func<double, double> x, Func<double, double> y)
    {
        var line = chart.Lines[at];
        foreach (var run in Runs(chart, line.Points))
        {
            var path = string.Join(' ', run.Select(
                point => string.Create(CultureInfo.InvariantCulture, $"{x(point.X):0.#},{y(point.Y):0.#}")));
            if (run.Count > 1 && chart.Lines.Count == 1)
            {
                svg.Append(CultureInfo.InvariantCulture,
                    $"<polygon class=\"area\" points=\"{x(run[0].X):0.#},{Height - Bottom} {path} "
                    + $"{x(run[^1].X):0.#},{Height - Bottom}\"/>");
            }

            if (run.Count > 1) svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line c{at + 1}\" points=\"{path}\"/>");
            if (run.Count > 1 && (line.Points.Count > MarkedPointsMax || chart.Axis == ChartAxis.Percentiles)) continue;
            foreach (var point in run)
            {
                svg.Append(CultureInfo.InvariantCulture,
                    $"<circle class=\"dot d{at + 1}\" cx=\"{x(point.X):0.#}\" cy=\"{y(point.Y):0.#}\" r=\"3\"/>");
            }
        }
    }

    /// <summary>A line in pieces: what happened in seconds for which there is no figure, no line may claim to know.</summary>
    private static List<List<ChartPoint>> Runs(Chart chart, IReadOnlyList<ChartPoint> points)
    {
        var runs = new List<List<ChartPoint>>();
        var furthest = double.PositiveInfinity;
        if (chart.Axis == ChartAxis.Seconds && points.Count > 1)
        {
            var usual = chart.Lines
                .SelectMany(line => line.Points.Zip(line.Points.Skip(1), (one, next) => next.X - one.X)).Min();
            furthest = BreakAfter * Math.Max(1, usual);
        }

        foreach (var point in points)
        {
            if (runs.Count == 0 || point.X - runs[^1][^1].X > furthest) runs.Add([]);
            runs[^1].Add(point);
        }

        return runs;
    }

    /// <summary>Where a value lies along the bottom: percentiles by their nines, seconds as they are.</summary>
    private static double Along(Chart chart, double x) =>
        chart.Axis == ChartAxis.Percentiles ? -Math.Log10(Math.Max(1e-9, 1 - x)) : x;

    private static List<(double, string)> Seconds(double start, double end)
    {
        double[] steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600];
        var step = steps.FirstOrDefault(candidate => (end - start) / candidate <= SecondsLabelsMax, 86400);
        var labels = new List<(double, string)>();
        for (var at = Math.Ceiling(start / step) * step; at <= end; at += step)
        {
            labels.Add((at, step >= 60 ? $"{at / 60:0} min" : $"{at:0} s"));
        }

        return labels;
    }

    private static double Nice(double most)
    {
        if (most <= 0) return 1;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(most)));
        double[] steps = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];
        return steps.First(step => step * unit >= most * 0.999) * unit;
    }

    private static string Label(double value) => value switch
    {
        >= 1_000_000 => (value / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + " M",
        >= 10_000 => (value / 1e3).ToString("0.##", CultureInfo.InvariantCulture) + " k",
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };
}
