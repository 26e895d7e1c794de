using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Fanout;

/// <summary>One community, many watchers: what a delivery costs.</summary>
internal static class FanoutScenario
{
    /// <summary>Memory that a client which does not read may cost the server, in bytes.</summary>
    private const double SlowBytesMax = 1024 * 1024;

    /// <summary>Runs it.</summary>
    /// <param name="settings">What every scenario is told.</param>
    /// <param name="rate">Posts in a second.</param>
    /// <param name="slow">Connections that stop reading.</param>
    /// <param name="cancel">Ends early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(StageSettings settings, double rate, int slow, CancellationToken cancel)
    {
        if (slow >= settings.Connections) throw new BadInputException("--slow: somebody must read.");
        await using var run = await LoadRun.OpenAsync(
            settings, stage => Plan(stage, settings.Connections, slow), TimeSpan.FromSeconds(1), cancel);
        var typist = new Typist(run.Stage, run.Monitor, triesMax: 1);
        var authors = run.Stage.Cast.Communities[0].Members;
        await run.DriveAsync(
            rate, (number, due) => typist.PostAsync(authors[number % authors.Count], 0, due, cancel), cancel);
        await run.EndAsync();

        var title = $"{Figure.Short(rate)} posts a second to {Figure.Count(settings.Connections)} live connections";
        var checks = new List<Check> { RunSummary.Zero("No request failed", run.Monitor.Errors.Sum, "requests") };
        if (slow > 0)
        {
            title += $", {Figure.Count(slow)} of which do not read";
            checks.Add(CheckSlow(run, slow));
        }

        var report = RunSummary.Of(
            run, title, [new("Posts a second", Figure.Short(rate)), new("Do not read", Figure.Count(slow))], checks);
        return await ReportOutput.TellAsync(report, settings);
    }

    private static IReadOnlyList<WatcherPlan> Plan(LoadStage stage, int connections, int slow)
    {
        string[] words = ["community:" + stage.Cast.Communities[0].Slug];
        return
        [
            .. Enumerable.Range(0, connections).Select(
                number => new WatcherPlan(number % stage.Cast.Members.Count, words, number >= connections - slow)),
        ];
    }

    private static Check CheckSlow(LoadRun run, int slow)
    {
        var memory = run.Monitor.Timeline.Of(Series.ServerMemory);
        var grown = memory.Count == 0 ? 0 : (memory.Max(point => point.Y) - memory[0].Y) * 1024 * 1024;
        return new(
            "A client that does not read costs at most 1 MiB", grown / slow <= SlowBytesMax,
            $"{Figure.Bytes(grown / slow)} each at most: the server grew by {Figure.Bytes(grown)}");
    }
}
