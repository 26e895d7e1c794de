using System.Globalization;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Compare.Silos;

/// <summary>Tells how clusters of several sizes did.</summary>
internal static class SilosReport
{
    /// <summary>What a cluster is called.</summary>
    public static string Name(int silos) => silos == 1 ? "1 silo" : $"{silos} silos";

    /// <summary>The report.</summary>
    public static RunReport Of(
        StageSettings settings, CompareSettings asked, SilosTally tally, DateTimeOffset at, double seconds)
    {
        var last = tally.Counts.Count - 1;
        return new(
            settings.Scenario,
            $"Durable posts to {Figure.Count(settings.Connections)} watchers on {Name(tally.Counts[last])}: "
            + $"{Times(tally.Ratio(last))} the deliveries of {Name(tally.Counts[0])}",
            at, seconds, [.. Configuration(settings, asked, tally)], RunSummary.Machine(),
            [
                .. RunSummary.Verified(tally.Findings!), RunSummary.Zero("No request failed", tally.Errors, "on all clusters"),
            ],
            tally.Findings, Figures(tally), [Medians(tally), EveryTurn(tally)], [Turns(tally)])
        {
            Highlights =
            [
                .. tally.Counts.Select((count, place) => new Fact(
                    $"deliveries a second on {Name(count)}",
                    Figure.Count(tally.PerSecond(place)) + (place == 0 ? "" : $", {Times(tally.Ratio(place))}"))),
            ],
        };
    }

    private static string Times(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture) + "\u00a0x";

    private static IEnumerable<Fact> Configuration(StageSettings settings, CompareSettings asked, SilosTally tally)
    {
        foreach (var fact in RunSummary.Asked(settings, null).Where(fact => fact.Name is not ("Measured" or "Server")))
            yield return fact;
        yield return new("Clusters", string.Join(", ", tally.Counts.Select(Name)) + ", each with as many fronts, on this machine");
        yield return new("Members", Figure.Count(settings.Members));
        yield return new("Posts a turn", Figure.Count(asked.Posts));
        yield return new("Turns", $"{asked.Pairs} of each, in turns; medians of the turns' ratios to {Name(tally.Counts[0])}");
    }

    private static SortedDictionary<string, double> Figures(SilosTally tally)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["ratio"] = tally.Ratio(tally.Counts.Count - 1),
        };
        foreach (var (count, place) in tally.Counts.Select((count, place) => (count, place)))
        {
            var silos = count.ToString(CultureInfo.InvariantCulture);
            figures[$"silos{silos}DeliveriesPerSecond"] = tally.PerSecond(place);
            figures[$"silos{silos}Ratio"] = tally.Ratio(place);
        }

        return figures;
    }

    private static FigureTable Medians(SilosTally tally) => new(
        "Medians", ["", "deliveries a second", $"to {Name(tally.Counts[0])}"],
        [.. tally.Counts.Select((count, place) => (IReadOnlyList<string>)
            [Name(count), Figure.Count(tally.PerSecond(place)), Times(tally.Ratio(place))])]);

    private static FigureTable EveryTurn(SilosTally tally) => new(
        "Deliveries a second, every turn", ["", .. tally.Counts.Select(Name)],
        [.. tally.Turns.Select((turn, number) => (IReadOnlyList<string>)[$"{number + 1}", .. turn.Select(Figure.Count)])]);

    private static Chart Turns(SilosTally tally) => new(
        "Deliveries a second, turn by turn", "deliveries a second", ChartAxis.Turns,
        [
            .. tally.Counts.Select((count, place) => new ChartLine(
                Name(count), [.. tally.Turns.Select((turn, number) => new ChartPoint(number + 1, turn[place]))])),
        ]);
}
