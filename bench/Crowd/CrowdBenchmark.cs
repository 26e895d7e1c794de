using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>Whether posting into a community of very many members is slower than into one of few.</summary>
internal static class CrowdBenchmark
{
    private const int FewMembers = 50;
    private const int ManyMembers = 50_000;
    private const int DefaultPairs = 300;

    public static Command Command()
    {
        var pairs = new Option<int>("--pairs")
        {
            Description = "Posts into each community.",
            DefaultValueFactory = _ => DefaultPairs,
        };
        var command = new Command(
            "crowd", $"Posts into communities of {FewMembers} and of {ManyMembers} members, in turns; a database of its own.")
        {
            pairs,
        };
        command.SetAction(async (parsed, _) =>
        {
            var load = new CrowdLoad(FewMembers, ManyMembers, parsed.GetValue(pairs));
            await load.RunAsync();
            Show(load);
        });
        return command;
    }

    private static void Show(CrowdLoad load)
    {
        var table = new Table();
        foreach (var heading in new[] { "members", "posts", "p50 ms", "p95 ms", "p50 ratio", "woken in ms" })
            table.AddColumn(heading);
        var few = Median.Of(load.ToFew);
        AddRow(table, FewMembers, load.ToFew, few, load.Wake.Few);
        AddRow(table, ManyMembers, load.ToMany, few, load.Wake.Many);
        AnsiConsole.Write(table);
    }

    private static void AddRow(Table table, int members, List<double> posts, double first, double wake) => table.AddRow(
        members.ToString(CultureInfo.InvariantCulture), posts.Count.ToString(CultureInfo.InvariantCulture),
        Number(Median.Of(posts)), Number(posts.Order().ElementAt(posts.Count * 95 / 100)),
        Number(Median.Of(posts) / first), Number(wake));

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
