using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Compare;

/// <summary>Tells how the comparison went.</summary>
internal static class CompareReport
{
    private const double LatencyRatioMax = 1.5;
    private const double MemoryRatioMax = 1.3;

    /// <summary>The report.</summary>
    public static RunReport Of(
        StageSettings settings, CompareSettings asked, CompareTally tally, DateTimeOffset at, double seconds)
    {
        var ratioMin = settings.Protocol == "json" ? 1.0 : 1.3;
        var throughput = CompareTally.Ratio(tally.Throughput);
        var latency = CompareTally.Ratio(tally.Latency);
        var memory = CompareTally.Ratio(tally.Memory);
        Check[] wishes =
        [
            new($"Deliveries a second at least {ratioMin}\u00a0x bare SignalR's", throughput >= ratioMin, Times(throughput)),
            new($"p99 at half of the highest rate at most {LatencyRatioMax}\u00a0x bare SignalR's",
                latency <= LatencyRatioMax, Times(latency)),
            new($"Memory of an idle connection at most {MemoryRatioMax}\u00a0x bare SignalR's",
                memory <= MemoryRatioMax, Times(memory)),
        ];
        return new(
            settings.Scenario,
            $"Durable posts to {Figure.Count(settings.Connections)} watchers: {Times(throughput)} the deliveries of bare SignalR",
            at, seconds, [.. Configuration(settings, asked)], RunSummary.Machine(),
            [
                .. RunSummary.Verified(tally.Findings!),
                RunSummary.Zero("No request failed", tally.Errors, "on both sides"),
                .. asked.IsStrict ? wishes : [],
            ],
            tally.Findings, Figures(tally), [Table(tally), Pairs(tally)], [.. Charts(tally)])
        {
            Highlights =
            [
                new("of bare SignalR's deliveries a second", Times(throughput)),
                new("of its p99", Times(latency)),
                new("of its memory a connection", Times(memory)),
                new("deliveries a second", Figure.Count(Median.Of(tally.Throughput.Select(pair => pair.Ours)))),
            ],
            Wishes = asked.IsStrict ? [] : wishes,
        };
    }

    private static string Times(double ratio) =>
        ratio.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) + "\u00a0x";

    private static IEnumerable<Fact> Configuration(StageSettings settings, CompareSettings asked)
    {
        foreach (var fact in RunSummary.Asked(settings, null).Where(fact => fact.Name is not ("Measured" or "Server")))
            yield return fact;
        yield return new("Members", Figure.Count(settings.Members));
        yield return new("Posts a turn", Figure.Count(asked.Posts));
        yield return new("Pairs of turns", $"{asked.Pairs}, alternating who begins; medians of the pairs' ratios");
    }

    private static SortedDictionary<string, double> Figures(CompareTally tally) => new(StringComparer.Ordinal)
    {
        ["ratio"] = CompareTally.Ratio(tally.Throughput),
        ["latencyRatio"] = CompareTally.Ratio(tally.Latency),
        ["memoryRatio"] = CompareTally.Ratio(tally.Memory),
        ["heapRatio"] = CompareTally.Ratio(tally.Heap),
        ["cpuRatio"] = CompareTally.Ratio(tally.Cpu),
        ["deliveriesPerSecond"] = Median.Of(tally.Throughput.Select(pair => pair.Ours)),
        ["bareDeliveriesPerSecond"] = Median.Of(tally.Throughput.Select(pair => pair.Bare)),
        ["p99Ms"] = Median.Of(tally.Latency.Select(pair => pair.Ours)) / 1e3,
        ["bareP99Ms"] = Median.Of(tally.Latency.Select(pair => pair.Bare)) / 1e3,
        ["bytesPerConnection"] = Median.Of(tally.Memory.Select(pair => pair.Ours)),
        ["bareBytesPerConnection"] = Median.Of(tally.Memory.Select(pair => pair.Bare)),
        ["latencyPostsPerSecond"] = tally.StrollRate,
    };

    private static FigureTable Table(CompareTally tally)
    {
        return new("Medians", ["", "My Declic", "bare SignalR", "ratio"],
        [
            Row("deliveries a second", tally.Throughput, Figure.Count),
            Row("server's processor seconds a turn", tally.Cpu, Figure.Short),
            Row($"p99 at {Figure.Short(tally.StrollRate)} posts a second", tally.Latency, Figure.Latency),
            Row("memory an idle connection", tally.Memory, Figure.Bytes),
            Row("of it managed objects, before collection", tally.Heap, Figure.Bytes),
        ]);

        static IReadOnlyList<string> Row(string name, List<(double Ours, double Bare)> pairs, Func<double, string> show) =>
        [
            name, show(Median.Of(pairs.Select(pair => pair.Ours))), show(Median.Of(pairs.Select(pair => pair.Bare))),
            Times(CompareTally.Ratio(pairs)),
        ];
    }

    private static FigureTable Pairs(CompareTally tally) => new(
        "Every pair", ["", "deliveries a second", "bare", "ratio", "p99", "bare", "ratio"],
        [.. tally.Throughput.Zip(tally.Latency).Select((pair, at) => (IReadOnlyList<string>)
        [
            $"{at + 1}", Figure.Count(pair.First.Ours), Figure.Count(pair.First.Bare), Times(pair.First.Ours / pair.First.Bare),
            Figure.Latency(pair.Second.Ours), Figure.Latency(pair.Second.Bare), Times(pair.Second.Ours / pair.Second.Bare),
        ])]);

    private static IEnumerable<Chart> Charts(CompareTally tally)
    {
        if (RunSummary.Percentiles(
            "Publish to receipt by percentile, at half of the highest rate",
            [("My Declic", tally.OursLatency), ("bare SignalR", tally.BareLatency)]) is { } percentiles)
        {
            yield return percentiles;
        }

        yield return ByTurn("Deliveries a second, turn by turn", "deliveries a second", tally.Throughput, 1);
        yield return ByTurn("p99 from publish to receipt, turn by turn", "ms", tally.Latency, 1e-3);
        yield return ByTurn("Memory of an idle connection, on fresh servers", "KiB", tally.Memory, 1.0 / 1024);
    }

    private static Chart ByTurn(string title, string unit, List<(double Ours, double Bare)> pairs, double scale) => new(
        title, unit, ChartAxis.Turns,
        [
            new("My Declic", [.. pairs.Select((pair, turn) => new ChartPoint(turn + 1, pair.Ours * scale))]),
            new("bare SignalR", [.. pairs.Select((pair, turn) => new ChartPoint(turn + 1, pair.Bare * scale))]),
        ]);
}
