using System.CommandLine;
using MyDeclic.LoadTest.Compare.Silos;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Compare;

/// <summary>The <c>compare</c> command: what it accepts.</summary>
internal static class CompareCommand
{
    private static readonly StageOptions Options = new("compare", 2_000, TimeSpan.Zero, 0.1, startsItself: true, isTimed: false);
    private static readonly Option<int> Posts = Checked.Number("--posts", "Posts in each turn.", 200, 10, 100_000);
    private static readonly Option<int> Pairs = Checked.Number("--pairs", "Turns of each server; they alternate.", 5, 1, 100);

    private static readonly Option<int> MemoryPairs = Checked.Number(
        "--memory-pairs", "How often the memory of idle connections is measured, on fresh servers.", 5, 1, 20);

    private static readonly Option<string?> AgainstSilos = new Option<string?>("--against-silos")
    {
        Description = "Compares clusters of so many silos, such as 1,2,3, with the first of them instead: needs a build on "
            + "Microsoft Orleans, and PostgreSQL.",
        HelpName = "counts",
    }.That(
        value => value is null || SiloCounts.TryParse(value, out _),
        $"at most {SiloCounts.ClustersMax} different numbers from 1 to {SiloCounts.SilosMax}, such as 1,2,3");

    private static readonly Option<bool> Strict = new("--strict") { Description = "Fail when a wanted ratio is missed." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "compare",
            "My Declic's durable posts against a bare SignalR group broadcast, in turns on this machine: throughput, "
            + "latency at half of the highest rate, memory of an idle connection.")
        {
            Posts, Pairs, MemoryPairs, AgainstSilos, Strict,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var asked = new CompareSettings(
                parsed.GetValue(Posts), parsed.GetValue(Pairs), parsed.GetValue(MemoryPairs), parsed.GetValue(Strict));
            var settings = Options.Read(parsed);
            return parsed.GetValue(AgainstSilos) is { } text && SiloCounts.TryParse(text, out var counts)
                ? SilosScenario.RunAsync(settings, asked, counts, cancel)
                : CompareScenario.RunAsync(settings, asked, cancel);
        });
        return command;
    }
}
