using System.Diagnostics.Metrics;
using MyDeclic.WebFront.Health;
using Xunit;

namespace MyDeclic.WebFront.Tests.Health;

public class MetricsTests
{
    private static readonly double[] Bounds = [1, 5];

    [Fact]
    public void Counters_gauges_and_histograms_are_written_as_Prometheus_reads_them()
    {
        using MetricsCollector collector = new();
        using Meter meter = new("MyDeclic.Tests.Kinds");
        var counter = meter.CreateCounter<long>("declic.kinds.posts", null, "Posts \\ and\nmore");
        var histogram = meter.CreateHistogram("declic.kinds.wait", "s", "Waits", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds });
        var level = meter.CreateUpDownCounter<int>("declic.kinds.level");
        meter.CreateObservableGauge("declic.kinds.size", () => 12, "By");
        meter.CreateObservableCounter("declic.kinds.seen", () => 9L);
        counter.Add(2, new KeyValuePair<string, object?>("kind", "a\"b\\c\nd"));
        counter.Add(3, new KeyValuePair<string, object?>("kind", "a\"b\\c\nd"));
        histogram.Record(0.5);
        histogram.Record(5);
        histogram.Record(6);
        level.Add(4);
        level.Add(-1);

        _ = collector.Write();
        var lines = collector.Write().Split('\n');

        Assert.Contains("# HELP declic_kinds_posts_total Posts \\\\ and\\nmore", lines);
        Assert.Contains("# TYPE declic_kinds_posts_total counter", lines);
        Assert.Contains("declic_kinds_posts_total{kind=\"a\\\"b\\\\c\\nd\"} 5", lines);
        Assert.Contains("# TYPE declic_kinds_wait_seconds histogram", lines);
        Assert.Contains("declic_kinds_wait_seconds_bucket{le=\"1\"} 1", lines);
        Assert.Contains("declic_kinds_wait_seconds_bucket{le=\"5\"} 2", lines);
        Assert.Contains("declic_kinds_wait_seconds_bucket{le=\"+Inf\"} 3", lines);
        Assert.Contains("declic_kinds_wait_seconds_sum 11.5", lines);
        Assert.Contains("declic_kinds_wait_seconds_count 3", lines);
        Assert.Contains("declic_kinds_level 3", lines);
        Assert.Contains("declic_kinds_size_bytes 12", lines);
        Assert.Contains("declic_kinds_seen_total 9", lines);
        Assert.Contains("# TYPE process_resident_memory_bytes gauge", lines);
    }

    [Fact]
    public void Labels_without_end_are_counted_together()
    {
        using MetricsCollector collector = new();
        using Meter meter = new("MyDeclic.Tests.Many");
        var counter = meter.CreateCounter<int>("declic.many");
        for (var i = 0; i < FrontLimits.MetricSeriesMax + 5; i++)
            counter.Add(1, new KeyValuePair<string, object?>("n", i));
        Assert.Contains("declic_many_total{overflow=\"true\"} 5", collector.Write().Split('\n'));
    }

    [Fact]
    public void Other_meters_are_not_listened_to()
    {
        using MetricsCollector collector = new();
        using Meter meter = new("Somebody.Else");
        meter.CreateCounter<int>("declic.else").Add(1);
        Assert.DoesNotContain("declic_else", collector.Write(), StringComparison.Ordinal);
    }
}
