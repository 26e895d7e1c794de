using System.Runtime.InteropServices;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Report;

/// <summary>Makes the report of a run, with what every scenario tells; a scenario adds its own to it.</summary>
internal static class RunSummary
{
    private const double Milli = 1_000;

    // From the median to five nines: where a page of percentiles is worth looking at.
    private static readonly double[] Shares =
        [0, 0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999, 0.99999];

    // The columns of a table of latencies.
    private static readonly double[] RowShares = [0.5, 0.9, 0.99, 0.999];

    /// <summary>The report of an ended run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="title">What was done, in a sentence.</param>
    /// <param name="asked">What the scenario was asked, beside what every scenario is.</param>
    /// <param name="checks">What the scenario itself wants to hold.</param>
    /// <param name="figures">The scenario's own figures.</param>
    public static RunReport Of(
        LoadRun run, string title, IEnumerable<Fact> asked, IEnumerable<Check> checks,
        IReadOnlyDictionary<string, double>? figures = null)
    {
        var findings = run.Findings!;
        var all = Figures(run);
        foreach (var (name, value) in figures ?? new Dictionary<string, double>()) all[name] = value;
        return new(
            run.Settings.Scenario, title, run.At, run.MeasuredSeconds,
            [.. Asked(run.Settings, run.Stage), .. asked], Machine(),
            [.. Verified(findings), .. checks], findings, all,
            [.. Tables(run)], [.. Charts(run)])
        {
            Highlights = [.. Highlights(run)],
        };
    }

    /// <summary>What the scenarios have in common of what was asked.</summary>
    public static IEnumerable<Fact> Asked(StageSettings settings, LoadStage? stage)
    {
        yield return new("Server", settings.Url?.ToString() ?? "started for the run");
        if (settings.ServerOptions.Count > 0) yield return new("Its options", string.Join(' ', settings.ServerOptions));
        if (stage is not null) yield return new("Members", Figure.Count(stage.Cast.Members.Count));
        yield return new("Live connections", Figure.Count(settings.Connections));
        yield return new("Hub protocol", settings.Protocol);
        yield return new("Measured", Figure.Span(settings.Duration) + " after " + Figure.Span(settings.WarmUp) + " of warm-up");
        yield return new("Seed", settings.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Where it ran.</summary>
    public static IReadOnlyList<Fact> Machine()
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        return
        [
            new("Processors", $"{Environment.ProcessorCount}, shared by server and load tester"),
            new("Memory", Figure.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)),
            new("System", RuntimeInformation.OSDescription),
            new("Runtime", RuntimeInformation.FrameworkDescription),
            new("Load average at the end", load),
        ];
    }

    /// <summary>The four things that must be zero.</summary>
    public static IEnumerable<Check> Verified(FindingsSheet findings)
    {
        yield return Zero("Nothing lost", findings.Lost, $"of {Figure.Count(findings.Expected)} deliveries that had to happen");
        yield return Zero("Nothing duplicated", findings.Duplicated, $"of {Figure.Count(findings.Deliveries)} deliveries");
        yield return Zero("Nothing out of order", findings.OutOfOrder, "within a topic");
        yield return Zero("Nothing leaked", findings.Leaked, "to somebody who may not see it");
    }

    /// <summary>A check that a count is zero.</summary>
    public static Check Zero(string name, long count, string of) => new(name, count == 0, $"{Figure.Count(count)} {of}");

    /// <summary>A plot of latencies over percentiles.</summary>
    public static Chart? Percentiles(string title, IEnumerable<(string Name, LatencyHistogram Latency)> tracks)
    {
        var lines = tracks.Where(track => track.Latency.Count > 0).Take(Chart.LinesMax).Select(track => new ChartLine(
            track.Name,
            [.. Shares.Where(share => share == 0 || track.Latency.Count * (1 - share) >= 1)
                .Select(share => new ChartPoint(share, track.Latency.At(share) / Milli))])).ToList();
        return lines.Count == 0 ? null : new(title, "ms", ChartAxis.Percentiles, lines);
    }

    /// <summary>A table of latencies.</summary>
    public static FigureTable Latencies(IEnumerable<(string Name, LatencyHistogram Latency)> tracks) => new(
        "Latency, from when it was due", ["", "count", "mean", "median", "p90", "p99", "p99.9", "longest"],
        [.. tracks.Where(track => track.Latency.Count > 0).Select(track => (IReadOnlyList<string>)
        [
            track.Name, Figure.Count(track.Latency.Count), Figure.Latency(track.Latency.Mean),
            .. RowShares.Select(share => Figure.Latency(track.Latency.At(share))), Figure.Latency(track.Latency.Max),
        ])]);

    private static IEnumerable<(string Name, LatencyHistogram Latency)> TracksOf(RunMonitor monitor) =>
    [
        (monitor.Delivery.Name, monitor.Delivery.Total), (monitor.Rejoin.Name, monitor.Rejoin.Total),
        .. monitor.Tracks.Select(track => (track.Name, track.Total)),
    ];

    private static SortedDictionary<string, double> Figures(LoadRun run)
    {
        var (monitor, findings) = (run.Monitor, run.Findings!);
        return new(StringComparer.Ordinal)
        {
            ["deliveriesPerSecond"] = run.DeliveriesPerSecond,
            ["deliveryP50Ms"] = monitor.Delivery.Total.At(0.5) / Milli,
            ["deliveryP99Ms"] = monitor.Delivery.Total.At(0.99) / Milli,
            ["deliveryMaxMs"] = monitor.Delivery.Total.Max / Milli,
            ["writes"] = monitor.Writes,
            ["requestsPerSecond"] = monitor.Requests / Math.Max(0.001, run.MeasuredSeconds),
            ["errors"] = monitor.Errors.Sum,
            ["lost"] = findings.Lost,
            ["duplicated"] = findings.Duplicated,
            ["outOfOrder"] = findings.OutOfOrder,
            ["leaked"] = findings.Leaked,
            ["gaps"] = findings.Gaps,
            ["serverMemorySlopeBytesPerMinute"] = MemorySlope(monitor),
            ["bytesPerConnection"] = BytesPerConnection(run),
        };
    }

    /// <summary>How the server's memory grew while it was measured, in bytes a minute.</summary>
    public static double MemorySlope(RunMonitor monitor) => 60 * 1024 * 1024 * Slope.PerSecond(
        [.. monitor.Timeline.Of(Series.ServerMemory).Select(point => (point.X, point.Y))]);

    private static IEnumerable<Fact> Highlights(LoadRun run)
    {
        var (monitor, delivery) = (run.Monitor, run.Monitor.Delivery.Total);
        yield return new("deliveries a second", Figure.Short(run.DeliveriesPerSecond));
        if (delivery.Count > 0)
        {
            yield return new("publish to receipt, median", Figure.Latency(delivery.At(0.5)));
            yield return new("publish to receipt, p99", Figure.Latency(delivery.At(0.99)));
        }

        yield return new("requests a second", Figure.Short(monitor.Requests / Math.Max(0.001, run.MeasuredSeconds)));
        if (run.BytesOpened > 0) yield return new("server memory a connection, once open", Figure.Bytes(BytesPerConnection(run)));
    }

    private static double BytesPerConnection(LoadRun run) =>
        (run.BytesOpened - run.BytesBefore) / run.Settings.Connections;

    private static IEnumerable<FigureTable> Tables(LoadRun run)
    {
        var monitor = run.Monitor;
        yield return Latencies(TracksOf(monitor));
        yield return new("Throughput", ["", "total", "a second"],
        [
            ["deliveries", Figure.Count(monitor.Deliveries), Figure.Short(run.DeliveriesPerSecond)],
            ["requests", Figure.Count(monitor.Requests), Figure.Short(monitor.Requests / run.MeasuredSeconds)],
            ["acknowledged writes", Figure.Count(monitor.Writes), Figure.Short(monitor.Writes / run.MeasuredSeconds)],
        ]);
        var memory = monitor.Timeline.Of(Series.ServerMemory);
        if (memory.Count > 0)
        {
            var most = memory.Max(point => point.Y) * 1024 * 1024;
            yield return new("Server", ["", "figure"],
            [
                ["memory before the connections", Figure.Bytes(run.BytesBefore)],
                ["memory once they were open, for each of them", Figure.Bytes(BytesPerConnection(run))],
                ["memory, most", Figure.Bytes(most)],
                ["memory's growth a minute", Figure.Bytes(MemorySlope(monitor))],
                ["processor, mean", Figure.Count(monitor.Timeline.Of(Series.ServerCpu).Select(p => p.Y).DefaultIfEmpty().Average())
                    + " % of a core"],
            ]);
        }

        var troubles = run.Troubles.Select(pair => ("live connection: " + pair.Key, pair.Value))
            .Concat(monitor.Errors.ByCount().Select(pair => (pair.Key, pair.Value)))
            .Select(pair => (IReadOnlyList<string>)[pair.Item1, Figure.Count(pair.Value)]).ToList();
        if (troubles.Count > 0) yield return new("What was refused or lost on the way", ["", "times"], troubles);
    }

    /// <summary>
    /// What the server has taken since before it had any connection, spread over those that it has: of a run that also
    /// reads and writes, that work's memory too.
    /// </summary>
    private static Chart? MemoryPerConnection(LoadRun run)
    {
        if (run.BytesBefore <= 0) return null;
        var live = run.Monitor.Timeline.Of(Series.Live).Where(point => point.Y > 0).ToList();
        var memory = run.Monitor.Timeline.Of(Series.ServerMemory);
        var points = new List<ChartPoint>();
        var most = live.Count == 0 ? 0 : live.Max(point => point.Y);
        var at = 0;
        foreach (var seen in memory)
        {
            while (at + 1 < live.Count && live[at + 1].X <= seen.X) at++;
            if (at >= live.Count) break;
            // While most are away, the server is not shared by those few who are there.
            if (live[at].Y < most / 2) continue;
            var bytes = (seen.Y * 1024 * 1024) - run.BytesBefore;
            points.Add(new(seen.X, Math.Max(0, bytes / live[at].Y / 1024)));
        }

        return points.Count < 2
            ? null
            : new("Server memory for each live connection", "KiB", ChartAxis.Seconds, [new("memory", points)]);
    }

    private static IEnumerable<Chart> Charts(LoadRun run)
    {
        var series = run.Monitor.Timeline;
        Chart?[] charts =
        [
            series.ToChart(
                "Publish to receipt over time", "ms", Series.DeliveryMedian, Series.DeliveryP99, Series.DeliveryMax),
            Percentiles("Publish to receipt by percentile", [(run.Monitor.Delivery.Name, run.Monitor.Delivery.Total)]),
            series.ToChart("Deliveries", "deliveries a second", Series.Deliveries),
            series.ToChart("Requests", "requests a second", Series.Requests, Series.Writes, Series.Errors),
            Percentiles("Requests by percentile", run.Monitor.Tracks
                .OrderByDescending(track => track.Total.Count).Select(track => (track.Name, track.Total))),
            series.ToChart("Live connections", "connections", Series.Live),
            MemoryPerConnection(run),
            series.ToChart("Memory", "MiB", Series.ServerMemory, Series.ServerHeap, Series.ClientMemory),
            series.ToChart("Processor", "% of a core", Series.ServerCpu, Series.ClientCpu),
        ];
        return charts.OfType<Chart>();
    }
}
