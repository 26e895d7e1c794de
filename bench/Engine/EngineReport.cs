using System.Globalization;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>Shows the medians of each engine, and how the first compares with the second.</summary>
internal static class EngineReport
{
    public static void Show(IReadOnlyList<EngineTurn> turns)
    {
        var engines = turns.Select(turn => turn.Engine).Distinct().ToList();
        var table = new Table().Title($"Medians of {turns.Count(turn => turn.Engine == engines[0])} turns");
        table.AddColumn("measured");
        foreach (var engine in engines) table.AddColumn(new TableColumn(engine).RightAligned());
        if (engines.Count > 1) table.AddColumn(new TableColumn("better by").RightAligned());
        table.AddColumn("unit");
        var figures = turns[0].Figures;
        for (var i = 0; i < figures.Count; i++)
        {
            var (figure, place) = (figures[i], i);
            var medians = engines.ConvertAll(engine => Median.Of(
                turns.Where(turn => turn.Engine == engine).Select(turn => turn.Figures[place].Value)));
            List<string> cells = [figure.Name, .. medians.Select(Number)];
            if (medians.Count > 1)
                cells.Add(Number(figure.MoreIsBetter ? medians[0] / medians[1] : medians[1] / medians[0]));

            cells.Add(figure.Unit);
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static string Number(double value) =>
        value.ToString(value < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);
}
