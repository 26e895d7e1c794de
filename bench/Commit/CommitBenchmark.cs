using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>
/// What sharing transactions is worth: acknowledged posts a second with group commit against one transaction a post,
/// through the same writer and on connections of their own, in rotating rounds of one run, so that a slow moment of the
/// machine strikes all.
/// </summary>
internal static class CommitBenchmark
{
    private const int DefaultTurns = 5;
    private const double DefaultSeconds = 3;
    private const double WarmUpSeconds = 1;
    private const double TargetRatio = 8;

    private static readonly CommitMode[] Modes = [CommitMode.Grouped, CommitMode.OneEach, CommitMode.OwnConnections];

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
        var turns = new Option<int>("--turns") { DefaultValueFactory = _ => DefaultTurns };
        var seconds = new Option<double>("--seconds")
        {
            Description = "Length of a round.",
            DefaultValueFactory = _ => DefaultSeconds,
        };
        var fsync = new Option<int?>("--fsync-ms")
        {
            Description = "Milliseconds added to every SQLite commit; without it, measured with none and with one, "
                + "as a model of a slower disk.",
        };
        var command = new Command("commit", "Group commit against one transaction a post.")
        {
            json, postgres, folder, turns, seconds, fsync,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            int[] added = parsed.GetValue(fsync) is { } given ? [given] : parsed.GetValue(postgres) is null ? [0, 1] : [0];
            var results = new List<CommitResult>();
            foreach (var addedMs in added)
            {
                SlowDisk.Use(addedMs);
                var result = await MeasureAsync(
                    parsed.GetValue(postgres),
                    parsed.GetValue(folder)!,
                    parsed.GetValue(turns),
                    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    addedMs);
                Show(result);
                results.Add(result);
            }

            if (parsed.GetValue(json) is { } file)
                await File.WriteAllTextAsync(
                    file.FullName, JsonSerializer.Serialize(results, Indented) + "\n", cancellation);
        });
        return command;
    }

    private static async Task<CommitResult> MeasureAsync(
        string? postgres, DirectoryInfo parent, int turns, TimeSpan length, int addedMs)
    {
        var folder = parent.CreateSubdirectory($"declic-bench-{Environment.ProcessId}");
        try
        {
            await using var load = await PostLoad.PrepareAsync(postgres, folder.FullName);
            foreach (var mode in Modes) await load.RunAsync(mode, TimeSpan.FromSeconds(WarmUpSeconds));
            var measured = new List<CommitTurn>();
            for (var i = 0; i < turns; i++)
            {
                var sync = SyncProbe.MedianMicroseconds(folder);

                // Which goes first rotates, lest a growing database always strikes the same one.
                var rounds = new Dictionary<CommitMode, CommitRound>();
                for (var m = 0; m < Modes.Length; m++)
                {
                    var mode = Modes[(i + m) % Modes.Length];
                    rounds[mode] = await load.RunAsync(mode, length);
                }

                measured.Add(new CommitTurn(
                    rounds[CommitMode.Grouped], rounds[CommitMode.OneEach], rounds[CommitMode.OwnConnections], sync));
            }

            return new CommitResult(
                postgres is null ? "SQLite" : "PostgreSQL", PostLoad.Writers, length.TotalSeconds, addedMs, measured);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Show(CommitResult result)
    {
        var table = new Table().Title($"{result.Database}: acknowledged posts a second, {result.Writers} writers"
            + (result.AddedMs > 0 ? $", {result.AddedMs} ms added to every commit" : ", this disk as it is"));
        foreach (var heading in new[] { "turn", "group commit", "posts a commit", "one each", "ratio", "own connections", "ratio", "fsync µs" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        for (var i = 0; i < result.Turns.Count; i++)
        {
            var turn = result.Turns[i];
            table.AddRow(
                Number(i + 1, "0"),
                Number(turn.Grouped.PostsPerSecond, "N0"),
                Number(turn.Grouped.PostsPerCommit, "0.0"),
                Number(turn.OneEach.PostsPerSecond, "N0"),
                Number(turn.RatioToOneEach, "0.0"),
                Number(turn.OwnConnections.PostsPerSecond, "N0"),
                Number(turn.RatioToOwnConnections, "0.0"),
                Number(turn.SyncMicroseconds, "N0"));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(
            $"Median ratio {Number(result.MedianRatioToOneEach, "0.0")} to one transaction a post through the same writer, "
            + $"{Number(result.MedianRatioToOwnConnections, "0.0")} to one transaction a post on connections of their own "
            + $"(wanted: {Number(TargetRatio, "0")}). The first grows with what an fsync costs, the second with contention too.");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
