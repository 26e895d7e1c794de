using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace MyDeclic.Bench;

/// <summary>
/// What the engine does in a second and what it costs. Where this program is also built with the other engine
/// (<c>dotnet build -c Release bench -p:ActorEngine=Orleans</c>), their turns alternate in one run, so that a slow moment
/// of the machine strikes both.
/// </summary>
internal static class EngineBenchmark
{
    private const int DefaultTurns = 3;
    private const double DefaultSeconds = 2;
    private const int DefaultMany = 1_000_000;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Command()
    {
        var json = new Option<FileInfo?>("--json") { Description = "Also write the result to this file." };
        var turns = new Option<int>("--turns") { DefaultValueFactory = _ => DefaultTurns };
        var seconds = new Option<double>("--seconds")
        {
            Description = "Length of one measurement.", DefaultValueFactory = _ => DefaultSeconds,
        };
        var many = new Option<int>("--many")
        {
            Description = "How many activations to measure calls among; 0 leaves that out.",
            DefaultValueFactory = _ => DefaultMany,
        };
        var against = new Option<FileInfo?>("--against")
        {
            Description = "MyDeclic.Bench.dll of the other engine's build; without it, the one in bin/orleans, if there is one.",
        };
        var turn = new Option<bool>("--turn") { Description = "Measure once in this process and print JSON.", Hidden = true };
        var command = new Command("engine", "Calls, activations, fan-out, timers and filters of the actor engine.")
        {
            json, turns, seconds, many, against, turn,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (length, activations) = (parsed.GetValue(seconds), parsed.GetValue(many));
            if (parsed.GetValue(turn))
            {
                var measured = await new EngineMeasurements(TimeSpan.FromSeconds(length), activations).RunAsync();
                Console.WriteLine(JsonSerializer.Serialize(measured));
                return;
            }

            var programs = new List<string> { typeof(EngineBenchmark).Assembly.Location };
            if ((parsed.GetValue(against) ?? OtherBuild()) is { } other) programs.Add(other.FullName);
            var results = await RunAsync(programs, parsed.GetValue(turns), length, activations);
            EngineReport.Show(results);
            if (parsed.GetValue(json) is { } file)
                await File.WriteAllTextAsync(
                    file.FullName, JsonSerializer.Serialize(results, Indented) + "\n", cancellation);
        });
        return command;
    }

    private static async Task<List<EngineTurn>> RunAsync(
        IReadOnlyList<string> programs, int turns, double seconds, int many)
    {
        var results = new List<EngineTurn>();
        for (var turn = 1; turn <= turns; turn++)
        {
            // Who goes first alternates too.
            foreach (var program in turn % 2 == 1 ? programs : programs.Reverse())
            {
                results.Add(await EngineProcess.RunAsync(program, seconds, many));
                AnsiConsole.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"turn {turn} of {turns}: {results[^1].Engine}"));
            }
        }

        return results;
    }

    /// <summary>Builds of the two engines lie side by side: bin/Release/net10.0 and bin/orleans/Release/net10.0.</summary>
    private static FileInfo? OtherBuild()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var file = new FileInfo(Path.Combine(
            here.FullName, "..", "..", "orleans", here.Parent!.Name, here.Name, "MyDeclic.Bench.dll"));
        return file.Exists ? file : null;
    }
}
