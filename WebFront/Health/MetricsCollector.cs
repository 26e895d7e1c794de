using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MyDeclic.WebFront.Health;

/// <summary>
/// Keeps what the product's own meters and the HTTP server measure, for <c>/metrics</c>. Counts from the process's
/// start; a scraper makes rates of it.
/// </summary>
internal sealed class MetricsCollector : IDisposable
{
    private const string OwnMeters = "MyDeclic.";
    private const string HttpMeter = "Microsoft.AspNetCore.Hosting";

    // Of the tags that the HTTP server gives, those that answer a question; the others multiply the series.
    private static readonly string[] HttpTags = ["http.request.method", "http.route", "http.response.status_code"];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, MetricFamily> _families = new();

    public MetricsCollector()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            var meter = instrument.Meter.Name;
            if (meter != HttpMeter && !meter.StartsWith(OwnMeters, StringComparison.Ordinal)) return;
            listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(instrument, one => new(one)));
        };
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Record(value, tags, state));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Everything, in Prometheus' text format.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        PrometheusText text = new();
        foreach (var family in _families.Values.OrderBy(one => one.Name, StringComparer.Ordinal)) family.Write(text);
        WriteProcess(text);
        return text.ToString();
    }

    private static void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var family = (MetricFamily)state!;
        family.Record(value, PrometheusText.Labels(family.Meter == HttpMeter ? Keep(tags) : tags));
    }

    private static ReadOnlySpan<KeyValuePair<string, object?>> Keep(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new KeyValuePair<string, object?>[HttpTags.Length];
        var count = 0;
        foreach (var name in HttpTags)
            foreach (var tag in tags)
                if (tag.Key == name) kept[count++] = tag;
        return kept.AsSpan(0, count);
    }

    private static void WriteProcess(PrometheusText text)
    {
        using var process = Process.GetCurrentProcess();
        Write("process_resident_memory_bytes", "gauge", "Memory that the process occupies.", process.WorkingSet64);
        Write("process_cpu_seconds_total", "counter", "Processor time used.", process.TotalProcessorTime.TotalSeconds);
        Write("process_threads", "gauge", "Threads of the process.", process.Threads.Count);
        Write("dotnet_gc_heap_bytes", "gauge", "Memory that managed objects occupy.", GC.GetTotalMemory(false));
        Write("dotnet_gc_pause_seconds_total", "counter", "Time in which garbage collection stopped everything.",
            GC.GetTotalPauseDuration().TotalSeconds);

        void Write(string name, string type, string help, double value)
        {
            text.Begin(name, type, help);
            text.Sample(name, string.Empty, value);
        }
    }
}
