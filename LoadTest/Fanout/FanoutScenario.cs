using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Fanout;

/// <summary>Few writers, many watchers: what a delivery costs.</summary>
internal static class FanoutScenario
{
    /// <summary>Memory that a client which does not read may cost the server, in bytes.</summary>
    private const double SlowBytesMax = 1024 * 1024;

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(StageSettings settings, FanoutSettings asked, CancellationToken cancel)
    {
        if (asked.Slow >= settings.Connections) throw new BadInputException("--slow: somebody must read.");
        await using var run = await LoadRun.OpenAsync(
            settings, stage => Plan(stage.Cast, settings.Connections, asked), TimeSpan.FromSeconds(1), cancel);
        var typist = new Typist(run.Stage, run.Monitor, triesMax: 1);
        await run.DriveAsync(asked.Rate, (number, due) => PostAsync(typist, run.Stage.Cast, asked, number, due, cancel), cancel);
        await run.EndAsync();
        return await ReportOutput.TellAsync(Describe(run, settings, asked), settings);
    }

    private static Task PostAsync(
        Typist typist, Cast cast, FanoutSettings asked, int number, long due, CancellationToken cancel)
    {
        var community = asked.IsSpread ? number % cast.Communities.Count : 0;
        var authors = cast.Communities[community].Members;
        var round = asked.IsSpread ? number / cast.Communities.Count : number;
        return typist.PostAsync(authors[round % authors.Count], community, due, cancel);
    }

    private static IReadOnlyList<WatcherPlan> Plan(Cast cast, int connections, FanoutSettings asked)
    {
        // The last of a member's communities is a closed one, if they are in any.
        var own = new int[cast.Members.Count];
        for (var community = 0; asked.IsSpread && community < cast.Communities.Count; community++)
        {
            foreach (var member in cast.Communities[community].Members) own[member] = community;
        }

        return [.. Enumerable.Range(0, connections).Select(number =>
        {
            var member = number % cast.Members.Count;
            return new WatcherPlan(
                member, ["community:" + cast.Communities[own[member]].Slug], IsSlow: number >= connections - asked.Slow);
        })];
    }

    private static RunReport Describe(LoadRun run, StageSettings settings, FanoutSettings asked)
    {
        var title = $"{Figure.Short(asked.Rate)} posts a second to {Figure.Count(settings.Connections)} live connections";
        var checks = new List<Check> { RunSummary.Zero("No request failed", run.Monitor.Errors.Sum, "requests") };
        if (asked.IsSpread) title += $" in {Figure.Count(run.Stage.Cast.Communities.Count)} communities";
        if (asked.Slow > 0)
        {
            title += $", {Figure.Count(asked.Slow)} of which do not read";
            checks.Add(CheckSlow(run, asked.Slow));
        }

        var watched = asked.IsSpread ? "each a community of their own" : "all the same community";
        return RunSummary.Of(
            run, title,
            [
                new("Posts a second", Figure.Short(asked.Rate)), new("Watched", watched),
                new("Do not read", Figure.Count(asked.Slow)),
            ],
            checks);
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
