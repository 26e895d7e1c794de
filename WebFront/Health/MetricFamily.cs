using System.Diagnostics.Metrics;

namespace MyDeclic.WebFront.Health;

/// <summary>What one instrument measured, by labels.</summary>
internal sealed class MetricFamily
{
    private const string Overflow = "overflow=\"true\"";

    // In the instrument's unit; OpenTelemetry's advice for durations in seconds, for instruments that advise nothing.
    private static readonly double[] DefaultBounds =
        [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    private readonly MetricKind _kind;
    private readonly double[] _bounds;
    private readonly string? _help;

    public MetricFamily(Instrument instrument)
    {
        _kind = KindOf(instrument);
        _bounds = _kind == MetricKind.Histogram ? BoundsOf(instrument) : [];
        _help = instrument.Description;
        Meter = instrument.Meter.Name;
        Name = PrometheusText.Name(
            instrument.Name, instrument.Unit, _kind is MetricKind.Counter or MetricKind.ObservedCounter);
    }

    /// <summary>The meter's name.</summary>
    public string Meter { get; }

    /// <summary>The metric's name.</summary>
    public string Name { get; }

    public void Record(double value, string labels)
    {
        lock (_lock)
        {
            var series = SeriesOf(labels);
            if (_kind is MetricKind.Gauge or MetricKind.ObservedCounter) series.Sum = value;
            else series.Sum += value;
            if (_kind != MetricKind.Histogram) return;
            series.Count++;
            var bucket = Array.BinarySearch(_bounds, value);
            series.Buckets[bucket < 0 ? ~bucket : bucket]++;
        }
    }

    public void Write(PrometheusText text)
    {
        lock (_lock)
        {
            if (_series.Count == 0) return;
            text.Begin(Name, TypeWord(), _help);
            foreach (var (labels, series) in _series)
                if (_kind == MetricKind.Histogram) WriteHistogram(text, labels, series);
                else text.Sample(Name, labels, series.Sum);
        }
    }

    private void WriteHistogram(PrometheusText text, string labels, MetricSeries series)
    {
        var prefix = labels.Length == 0 ? string.Empty : labels + ",";
        long cumulative = 0;
        for (var i = 0; i <= _bounds.Length; i++)
        {
            cumulative += series.Buckets[i];
            var bound = i < _bounds.Length ? _bounds[i] : double.PositiveInfinity;
            text.Sample(Name + "_bucket", $"{prefix}le=\"{PrometheusText.Number(bound)}\"", cumulative);
        }
        text.Sample(Name + "_sum", labels, series.Sum);
        text.Sample(Name + "_count", labels, series.Count);
    }

    private MetricSeries SeriesOf(string labels)
    {
        if (_series.TryGetValue(labels, out var series)) return series;
        if (_series.Count >= FrontLimits.MetricSeriesMax) labels = Overflow;
        if (!_series.TryGetValue(labels, out series)) _series[labels] = series = new(_bounds.Length + 1);
        return series;
    }

    private string TypeWord() => _kind switch
    {
        MetricKind.Histogram => "histogram",
        MetricKind.Counter or MetricKind.ObservedCounter => "counter",
        _ => "gauge",
    };

    private static MetricKind KindOf(Instrument instrument)
    {
        var name = instrument.GetType().Name;
        if (name.StartsWith("ObservableCounter", StringComparison.Ordinal)) return MetricKind.ObservedCounter;
        if (name.StartsWith("Counter", StringComparison.Ordinal)) return MetricKind.Counter;
        if (name.StartsWith("Histogram", StringComparison.Ordinal)) return MetricKind.Histogram;
        return name.StartsWith("UpDownCounter", StringComparison.Ordinal) ? MetricKind.UpDown : MetricKind.Gauge;
    }

    private static double[] BoundsOf(Instrument instrument)
    {
        IEnumerable<double>? advised = instrument switch
        {
            Histogram<double> one => one.Advice?.HistogramBucketBoundaries,
            Histogram<long> one => one.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound),
            Histogram<int> one => one.Advice?.HistogramBucketBoundaries?.Select(bound => (double)bound),
            _ => null,
        };
        double[] bounds = [.. advised ?? DefaultBounds];
        return bounds.Length == 0 ? DefaultBounds : bounds;
    }
}
