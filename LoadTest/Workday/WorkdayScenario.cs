using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Workday;

/// <summary>People at work: they read, search, write and watch.</summary>
internal static class WorkdayScenario
{
    /// <summary>Runs it.</summary>
    /// <param name="settings">What every scenario is told.</param>
    /// <param name="speed">Seconds of the day in a real second.</param>
    /// <param name="growthMax">Growth of the server's memory that is allowed, in MiB a minute; null to allow any.</param>
    /// <param name="cancel">Ends early.</param>
    /// <returns>One of <see cref="Shared.ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        StageSettings settings, double speed, double? growthMax, CancellationToken cancel)
    {
        await using var run = await LoadRun.OpenAsync(
            settings, stage => WorkdayCrowd.Plan(stage, settings.Connections), TimeSpan.FromSeconds(1), cancel);
        var typist = new Typist(run.Stage, run.Monitor, triesMax: 3);
        var crowd = new WorkdayCrowd(run.Stage, typist, settings.Seed);
        var rate = WorkdayMix.PerSecond(run.Stage.Cast.Members.Count, speed);
        await run.DriveAsync(rate, (number, due) => crowd.ActAsync(number, due, cancel), cancel);
        await run.EndAsync();

        List<Check> checks = [RunSummary.Zero("No request failed", run.Monitor.Errors.Sum, "requests")];
        if (growthMax is { } most)
        {
            var growth = RunSummary.MemorySlope(run.Monitor) / 1024 / 1024;
            checks.Add(new(
                $"The server's memory grows by at most {Figure.Short(most)} MiB a minute", growth <= most,
                $"{Figure.Short(growth)} MiB a minute, over {Figure.Span(TimeSpan.FromSeconds(run.MeasuredSeconds))}"));
        }

        var title = $"{Figure.Count(run.Stage.Cast.Members.Count)} members at work, {Figure.Short(rate)} acts a second, "
            + $"{Figure.Count(settings.Connections)} live connections";
        var report = RunSummary.Of(
            run, title, [new("Speed", $"{Figure.Short(speed)} seconds of the day in a second")], checks);
        return await ReportOutput.TellAsync(report, settings);
    }
}
