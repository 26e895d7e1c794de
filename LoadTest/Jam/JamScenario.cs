using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Jam;

/// <summary>A jam from its first idea to its tallies: how late its wall is, and whether everything counts once.</summary>
internal static class JamScenario
{
    private static readonly TimeSpan WarmUpMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SettleMax = TimeSpan.FromSeconds(60);

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(StageSettings settings, JamSettings asked, CancellationToken cancel)
    {
        // Half an act more, so that rounding leaves none out.
        var length = TimeSpan.FromSeconds((asked.Acts + 0.5) / asked.Rate);
        var warmUp = length / 10 < WarmUpMax ? length / 10 : WarmUpMax;
        await using var staging = await JamStaging.OpenAsync(
            settings with { WarmUp = warmUp, Duration = length - warmUp }, asked, cancel);
        var run = staging.Run;
        await run.DriveAsync(
            asked.Rate,
            (number, due) =>
            {
                if (number == 0) staging.Meters.MeasureFrom(Microseconds.Of(due, Clock.Current) + (long)warmUp.TotalMicroseconds);
                return staging.Crowd.ActAsync(number, due, cancel);
            },
            cancel, stop => staging.Animator.RunAsync(TimeSpan.FromDays(1), stop));
        await SettleAsync(staging);
        await run.EndAsync();
        Console.WriteLine("Reading the jam back…");
        var audit = new JamAudit(run.Stage, staging.Jam, staging.Crowd, staging.Merges);
        await audit.RunAsync(staging.Screens, cancel);
        return await ReportOutput.TellAsync(JamReport.Of(staging, asked, audit), settings);
    }

    /// <summary>Waits for the last telling, and notes all tellings as what every listener must have received.</summary>
    private static async Task SettleAsync(JamStaging staging)
    {
        await staging.Screens.SettleAsync(Quiet, SettleMax);
        var now = Clock.Current.Now();
        foreach (var wall in staging.Screens.All.SelectMany(screen => screen.Walls).Distinct().Order())
        {
            var write = staging.Run.Stage.Ledger.Begin(WriteKind.Wall, new(0, Place.None, staging.Jam), 0, now);
            (write.Id, write.AcknowledgedAt) = (wall, now);
        }
    }
}
