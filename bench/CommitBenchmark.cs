using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>
/// What sharing transactions is worth: acknowledged posts a second with group commit against one transaction a post,
/// in alternating rounds of one run, so that a slow moment of the machine strikes both.
/// </summary>
internal static class CommitBenchmark
{
    private const int DefaultPairs = 5;
    private const double DefaultSeconds = 3;
    private const double WarmUpSeconds = 1;
    private const double TargetRatio = 8;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Command()
    {
        var json = new Option<FileInfo?>("--json") { Description = "Also write the result to this file." };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "Connection string of an empty PostgreSQL database; without it, a new SQLite file.",
        };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the SQLite file is made; its disk decides what an fsync costs.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.GetTempPath()),
        };
        var pairs = new Option<int>("--pairs") { DefaultValueFactory = _ => DefaultPairs };
        var seconds = new Option<double>("--seconds")
        {
            Description = "Length of a round.",
            DefaultValueFactory = _ => DefaultSeconds,
        };
        var command = new Command("commit", "Group commit against one transaction a post.")
        {
            json, postgres, folder, pairs, seconds,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var result = await MeasureAsync(
                parsed.GetValue(postgres),
                parsed.GetValue(folder)!,
                parsed.GetValue(pairs),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            Show(result);
            if (parsed.GetValue(json) is { } file)
                await File.WriteAllTextAsync(
                    file.FullName, JsonSerializer.Serialize(result, Indented) + "\n", cancellation);
        });
        return command;
    }

    private static async Task<CommitResult> MeasureAsync(
        string? postgres, DirectoryInfo parent, int pairs, TimeSpan length)
    {
        var folder = parent.CreateSubdirectory($"declic-bench-{Environment.ProcessId}");
        try
        {
            await using var load = await PostLoad.PrepareAsync(postgres, folder.FullName);
            await load.RunAsync(grouped: true, TimeSpan.FromSeconds(WarmUpSeconds));
            await load.RunAsync(grouped: false, TimeSpan.FromSeconds(WarmUpSeconds));
            var measured = new List<CommitPair>();
            for (var i = 0; i < pairs; i++)
            {
                var sync = SyncProbe.MedianMicroseconds(folder);

                // Which goes first alternates too, lest a growing database always strikes the same one.
                var groupedFirst = i % 2 == 0;
                var first = await load.RunAsync(groupedFirst, length);
                var second = await load.RunAsync(!groupedFirst, length);
                measured.Add(groupedFirst ? new CommitPair(first, second, sync) : new CommitPair(second, first, sync));
            }

            return new CommitResult(
                postgres is null ? "SQLite" : "PostgreSQL", PostLoad.Writers, length.TotalSeconds, measured);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Show(CommitResult result)
    {
        var table = new Table().Title($"{result.Database}: acknowledged posts a second, {result.Writers} writers");
        foreach (var heading in new[] { "pair", "group commit", "posts a commit", "one each", "ratio", "fsync µs" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        for (var i = 0; i < result.Pairs.Count; i++)
        {
            var pair = result.Pairs[i];
            table.AddRow(
                Number(i + 1, "0"),
                Number(pair.Grouped.PostsPerSecond, "N0"),
                Number(pair.Grouped.PostsPerCommit, "0.0"),
                Number(pair.Single.PostsPerSecond, "N0"),
                Number(pair.Ratio, "0.00"),
                Number(pair.SyncMicroseconds, "N0"));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(
            $"Median ratio {Number(result.MedianRatio, "0.00")} (target {Number(TargetRatio, "0")} on SQLite). " +
            "The slower the disk's fsync, the larger it is.");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
