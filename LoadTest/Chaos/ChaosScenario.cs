using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Workday;

namespace MyDeclic.LoadTest.Chaos;

/// <summary>A server that dies again and again while people work.</summary>
internal static class ChaosScenario
{
    /// <summary>Tries of a write under its key: far longer than any restart takes.</summary>
    private const int TriesMax = 60;

    /// <summary>Runs it.</summary>
    /// <param name="settings">What every scenario is told.</param>
    /// <param name="every">Time from one kill to the next.</param>
    /// <param name="speed">Seconds of the day in a real second.</param>
    /// <param name="cancel">Ends early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        StageSettings settings, TimeSpan every, double speed, CancellationToken cancel)
    {
        await using var run = await LoadRun.OpenAsync(
            settings, stage => WorkdayCrowd.Plan(stage, settings.Connections), TimeSpan.FromSeconds(1), cancel);
        var typist = new Typist(run.Stage, run.Monitor, TriesMax);
        var crowd = new WorkdayCrowd(run.Stage, typist, settings.Seed);
        var rate = WorkdayMix.PerSecond(run.Stage.Cast.Members.Count, speed);
        var kills = 0;
        await run.DriveAsync(
            rate, (number, due) => crowd.ActAsync(number, due, cancel), cancel,
            async stop => kills = await KillAsync(run.Stage.Server!, every, stop));
        await run.EndAsync();
        Console.WriteLine("Reading everything back…");
        var audit = await new Audit(run.Stage.Api, run.Stage.Cast, run.Stage.Run).RunAsync(run.Stage.Ledger, cancel);

        var report = RunSummary.Of(
            run, $"{kills} kills of the server under a workday of {Figure.Short(rate)} acts a second",
            [new("Killed every", Figure.Span(every)), new("Kills", Figure.Count(kills))],
            [
                RunSummary.Zero("No write failed for good", typist.Failed, $"of {Figure.Count(run.Stage.Ledger.Writes.Count)}"),
                RunSummary.Zero("Read back: nothing lost", audit.Lost, $"of {Figure.Count(audit.Expected)} acknowledged writes"),
                RunSummary.Zero("Read back: nothing twice", audit.Duplicated, $"of {Figure.Count(audit.Deliveries)} that are there"),
                new("The server was killed at least once", kills > 0, $"{kills} times"),
            ],
            new Dictionary<string, double>
            {
                ["kills"] = kills,
                ["readBackLost"] = audit.Lost,
                ["readBackDuplicated"] = audit.Duplicated,
                ["readBackExpected"] = audit.Expected,
            });
        var all = report with { Verified = Join(report.Verified!, audit) };
        return await ReportOutput.TellAsync(all, settings);
    }

    private static FindingsSheet Join(FindingsSheet live, FindingsSheet audit) =>
        live with { Examples = [.. live.Examples, .. audit.Examples] };

    private static async Task<int> KillAsync(ServerProcess server, TimeSpan every, CancellationToken stop)
    {
        var kills = 0;
        try
        {
            while (true)
            {
                await Task.Delay(every, Clock.Current, stop);
                await server.KillAsync();
                kills++;
                await server.StartAgainAsync();
            }
        }
        catch (OperationCanceledException)
        {
            return kills;
        }
    }
}
