using System.Text.Encodings.Web;
using System.Text.Json;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using Spectre.Console;

namespace MyDeclic.LoadTest.Report;

/// <summary>Tells how a run went: on the terminal, and in the files that were asked for.</summary>
internal static class ReportOutput
{
    private const int ExamplesShown = 5;

    /// <summary>Columns of a table where there is no terminal that tells how many fit.</summary>
    private const int PlainColumns = 130;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Tells it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>: whether everything that was checked held.</returns>
    /// <exception cref="BadInputException">A file cannot be written.</exception>
    public static async Task<int> TellAsync(RunReport report, StageSettings settings)
    {
        Print(report);
        if (settings.Json is { } json) await WriteAsync(json, ToJson(report));
        if (settings.Html is { } html) await WriteAsync(html, HtmlReport.Write(report));
        return report.IsPassed ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <summary>The report for machines: its figures stand at the top level, by name.</summary>
    public static string ToJson(RunReport report)
    {
        var top = new Dictionary<string, object?>
        {
            ["scenario"] = report.Scenario,
            ["at"] = report.At,
            ["seconds"] = report.Seconds,
            ["passed"] = report.IsPassed,
        };
        foreach (var (name, value) in report.Figures) top[name] = double.IsFinite(value) ? value : null;
        top["checks"] = report.Checks;
        if (report.Wishes.Count > 0) top["wishes"] = report.Wishes;
        top["verified"] = report.Verified;
        top["configuration"] = report.Configuration;
        top["machine"] = report.Machine;
        top["charts"] = report.Charts;
        return JsonSerializer.Serialize(top, Json);
    }

    private static void Print(RunReport report)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Width = PlainColumns;
        }

        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(report.Title)}[/]");
        foreach (var table in report.Tables) Print(table);
        foreach (var check in report.Checks)
        {
            var mark = check.IsMet ? "[green]ok  [/]" : "[red]FAIL[/]";
            AnsiConsole.MarkupLine($"{mark} {Markup.Escape(check.Name)}: {Markup.Escape(check.Detail)}");
        }

        foreach (var wish in report.Wishes)
        {
            AnsiConsole.MarkupLine(
                $"{(wish.IsMet ? "reached" : "missed ")} {Markup.Escape(wish.Name)}: {Markup.Escape(wish.Detail)}");
        }

        foreach (var example in (report.Verified?.Examples ?? []).Take(ExamplesShown)) AnsiConsole.WriteLine("     " + example);
    }

    private static void Print(FigureTable table)
    {
        var drawn = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(table.Title));
        foreach (var (column, at) in table.Columns.Select((column, at) => (column, at)))
        {
            var head = new TableColumn(Markup.Escape(column));
            drawn.AddColumn(at == 0 ? head : head.RightAligned());
        }

        foreach (var row in table.Rows) drawn.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(drawn);
    }

    private static async Task WriteAsync(string path, string text)
    {
        try
        {
            await File.WriteAllTextAsync(path, text);
            Console.WriteLine($"Wrote {path}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be written: {error.Message}");
        }
    }
}
