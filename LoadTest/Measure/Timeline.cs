using MyDeclic.LoadTest.Report;

namespace MyDeclic.LoadTest.Measure;

/// <summary>Series of figures over the seconds of a run.</summary>
internal sealed class Timeline
{
    private readonly Dictionary<string, List<ChartPoint>> _series = new(StringComparer.Ordinal);
    private double _end = double.PositiveInfinity;

    /// <summary>Keeps nothing that comes from now on: what follows is no part of the run.</summary>
    /// <param name="seconds">When that is.</param>
    public void EndAt(double seconds) => Volatile.Write(ref _end, seconds);

    /// <summary>Adds a point.</summary>
    public void Add(string name, double seconds, double value)
    {
        lock (_series)
        {
            if (seconds > Volatile.Read(ref _end)) return;
            if (!_series.TryGetValue(name, out var points)) _series.Add(name, points = []);
            points.Add(new(seconds, value));
        }
    }

    /// <summary>The points of a series; none when it has none.</summary>
    public IReadOnlyList<ChartPoint> Of(string name)
    {
        lock (_series) return _series.TryGetValue(name, out var points) ? [.. points] : [];
    }

    /// <summary>The newest value of a series; 0 when it has none.</summary>
    public double Last(string name)
    {
        lock (_series) return _series.TryGetValue(name, out var points) ? points[^1].Y : 0;
    }

    /// <summary>A plot of those of the series that have points, and any value above zero.</summary>
    public Chart? ToChart(string title, string unit, params ReadOnlySpan<string> names)
    {
        var lines = new List<ChartLine>();
        foreach (var name in names)
        {
            if (Of(name) is { Count: > 1 } points && points.Any(point => point.Y > 0)) lines.Add(new(name, points));
        }

        return lines.Count == 0 ? null : new(title, unit, ChartAxis.Seconds, lines);
    }

    /// <summary>Forgets everything.</summary>
    public void Restart()
    {
        lock (_series) _series.Clear();
    }
}
