using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.AllFollow;

/// <summary>
/// One member is followed by all. They post and are quiet in turns, while others, whom few follow, post all the time:
/// how much longer these wait for their acknowledgement beside the one than without.
/// </summary>
internal static class AllFollowScenario
{
    private const string ToAll = "post to all";
    private const string Beside = "post beside one to all";
    private const string Quiet = "post while it is quiet";

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(StageSettings settings, AllFollowSettings asked, CancellationToken cancel)
    {
        await using var run = await LoadRun.OpenAsync(
            settings, stage => Plan(stage, settings.Connections), TimeSpan.FromSeconds(1), cancel);
        var typist = new Typist(run.Stage, run.Monitor, triesMax: 1);
        var turns = new Turns(asked.Span, Clock.Current);
        await run.DriveAsync(
            asked.Rate, (number, due) => PostAsync(run.Stage, typist, turns, number, due, cancel), cancel,
            stop => PostToAllAsync(settings, asked, typist, turns, stop));
        await run.EndAsync();
        return await ReportOutput.TellAsync(Describe(run, settings, asked), settings);
    }

    private static IReadOnlyList<WatcherPlan> Plan(LoadStage stage, int connections) =>
        [.. Enumerable.Range(0, connections).Select(number => new WatcherPlan(number % stage.Cast.Members.Count, ["home"]))];

    private static Task PostAsync(
        LoadStage stage, Typist typist, Turns turns, int number, long due, CancellationToken cancel)
    {
        // The second half of a cast has few followers.
        var half = stage.Cast.Members.Count / 2;
        var author = half + number % (stage.Cast.Members.Count - half);
        return typist.PostAsync(author, Place.None, due, cancel, turns.IsPosting(due) ? Beside : Quiet);
    }

    private static async Task PostToAllAsync(
        StageSettings settings, AllFollowSettings asked, Typist typist, Turns turns, CancellationToken stop)
    {
        var pacer = new Pacer(asked.AllRate, 100, Clock.Current);
        await pacer.RunAsync(
            settings.WarmUp + settings.Duration,
            (_, due) => turns.IsPosting(due)
                ? typist.PostAsync(0, Place.None, due, CancellationToken.None, ToAll)
                : Task.CompletedTask,
            stop);
    }

    private static RunReport Describe(LoadRun run, StageSettings settings, AllFollowSettings asked)
    {
        var median = Ratio(run.Monitor, 0.5);
        var p99 = Ratio(run.Monitor, 0.99);
        return RunSummary.Of(
            run,
            $"A member with {Figure.Count(run.Stage.Cast.Members.Count - 1)} followers, "
            + $"{Figure.Count(settings.Connections)} of them live: beside their posts "
            + $"those of others take {Figure.Short(median)} times as long (p99 {Figure.Short(p99)})",
            [
                new("Posts of others a second", Figure.Short(asked.Rate)),
                new("Posts to all a second", $"{Figure.Short(asked.AllRate)}, for {Figure.Span(asked.Span)} in turns"),
            ],
            [RunSummary.Zero("No request failed", run.Monitor.Errors.Sum, "requests")],
            new Dictionary<string, double> { ["besideRatioP50"] = median, ["besideRatioP99"] = p99 });
    }

    private static double Ratio(RunMonitor monitor, double share)
    {
        var quiet = Find(monitor, Quiet);
        var beside = Find(monitor, Beside);
        return quiet is null || beside is null ? 0 : beside.At(share) / Math.Max(1, (double)quiet.At(share));
    }

    private static LatencyHistogram? Find(RunMonitor monitor, string kind) =>
        monitor.Tracks.FirstOrDefault(track => track.Name == kind)?.Total;
}
