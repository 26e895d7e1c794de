using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>
/// What reading home costs in a database that <c>seed</c> filled, and whether a post of somebody whom everybody follows
/// holds up anybody else's. Each round opens the silo anew.
/// </summary>
internal static class FeedBenchmark
{
    private const int DefaultRounds = 5;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Command()
    {
        var database = new Option<string>("--database")
        {
            Description = "SQLite file, or PostgreSQL connection string, that 'seed' filled. Posts are added to it.",
            Required = true,
        };
        var json = new Option<FileInfo?>("--json") { Description = "Also write the result to this file." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => DefaultRounds };
        var command = new Command("feed", "Home feeds of people who follow 500 and are in 50 communities.")
        {
            database, json, rounds,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var load = new FeedLoad(parsed.GetRequiredValue(database));
            for (var round = 0; round < parsed.GetValue(rounds); round++) await load.RunAsync();
            var figures = load.Figures();
            Show(figures);
            if (parsed.GetValue(json) is { } file)
                await File.WriteAllTextAsync(
                    file.FullName, JsonSerializer.Serialize(figures, Indented) + "\n", cancellation);
        });
        return command;
    }

    private static void Show(IReadOnlyList<FeedFigure> figures)
    {
        var table = new Table();
        foreach (var heading in new[] { "grain call", "samples", "p50 ms", "p95 ms", "p99 ms", "wanted p95", "p50 ratio", "cpu ms" })
            table.AddColumn(heading);
        foreach (var figure in figures)
        {
            var first = figures.First(other => other.Kind == figure.Kind);
            table.AddRow(
                figure.Name, figure.Samples.ToString(CultureInfo.InvariantCulture), Number(figure.P50), Number(figure.P95),
                Number(figure.P99), figure.WantedP95 is { } wanted ? Number(wanted) : "", Number(figure.P50 / first.P50),
                Number(figure.ProcessorMs));
        }

        AnsiConsole.Write(table);
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
