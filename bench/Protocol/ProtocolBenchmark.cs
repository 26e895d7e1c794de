using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>
/// What a live event and a call cost in each of the hub's protocols. Their turns alternate in one run, so that a slow
/// moment of the machine strikes both.
/// </summary>
internal static class ProtocolBenchmark
{
    private const int DefaultTurns = 7;
    private const double DefaultSeconds = 0.5;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Command()
    {
        var json = new Option<FileInfo?>("--json") { Description = "Also write the result to this file." };
        var turns = new Option<int>("--turns") { DefaultValueFactory = _ => DefaultTurns };
        var seconds = new Option<double>("--seconds")
        {
            Description = "Length of one measurement.", DefaultValueFactory = _ => DefaultSeconds,
        };
        var command = new Command("protocol", "The live hub's JSON and MessagePack.") { json, turns, seconds };
        command.SetAction(async (parsed, cancellation) =>
        {
            var figures = Measure(parsed.GetValue(turns), TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            Show(figures);
            if (parsed.GetValue(json) is { } file)
                await File.WriteAllTextAsync(
                    file.FullName, JsonSerializer.Serialize(figures, Indented) + "\n", cancellation);
        });
        return command;
    }

    private static List<ProtocolFigure> Measure(int turns, TimeSpan length)
    {
        var steps = ProtocolSteps.All();
        foreach (var step in steps) step.Measure(length);
        var measured = new List<ProtocolFigure>();
        for (var turn = 0; turn < turns; turn++)
        {
            // Who goes first alternates too.
            foreach (var step in turn % 2 == 0 ? steps : steps.Reverse()) measured.Add(step.Measure(length));
        }

        return [.. steps.Select(step => MedianOf(measured.Where(figure =>
            figure.Step == step.Name && figure.Protocol == step.Protocol)))];
    }

    private static ProtocolFigure MedianOf(IEnumerable<ProtocolFigure> figures)
    {
        var all = figures.ToList();
        return all[0] with
        {
            Nanoseconds = Median.Of(all.Select(figure => figure.Nanoseconds)),
            AllocatedBytes = Median.Of(all.Select(figure => figure.AllocatedBytes)),
        };
    }

    private static void Show(List<ProtocolFigure> figures)
    {
        var table = new Table();
        foreach (var heading in new[] { "step", "protocol", "ns", "ratio", "bytes allocated", "ratio", "bytes on the wire", "ratio" })
            table.AddColumn(heading);
        foreach (var figure in figures.OrderBy(figure => figures.FindIndex(first => first.Step == figure.Step)))
        {
            var first = figures.First(other => other.Step == figure.Step);
            table.AddRow(
                figure.Step, figure.Protocol,
                Number(figure.Nanoseconds), Ratio(figure.Nanoseconds, first.Nanoseconds),
                Number(figure.AllocatedBytes), Ratio(figure.AllocatedBytes, first.AllocatedBytes),
                Number(figure.WireBytes), Ratio(figure.WireBytes, first.WireBytes));
        }

        AnsiConsole.Write(table);
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ratio(double value, double first) =>
        first == 0 ? "" : (value / first).ToString("0.00", CultureInfo.InvariantCulture);
}
