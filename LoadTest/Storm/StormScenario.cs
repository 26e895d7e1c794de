using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Storm;

/// <summary>Nine o'clock after a restart.</summary>
internal static class StormScenario
{
    /// <summary>How long everybody is live, and posts arrive, before the storm.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs it.</summary>
    /// <param name="settings">What every scenario is told.</param>
    /// <param name="within">Time within which everybody comes back.</param>
    /// <param name="wanted">Time after which everybody must be live again.</param>
    /// <param name="rate">Posts in a second.</param>
    /// <param name="cancel">Ends early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        StageSettings settings, TimeSpan within, TimeSpan wanted, double rate, CancellationToken cancel)
    {
        if (settings.Duration < Calm + wanted)
            throw new BadInputException($"--duration: the storm needs at least {Figure.Span(Calm + wanted)}.");
        await using var run = await LoadRun.OpenAsync(settings, stage => Plan(stage, settings.Connections), within, cancel);
        // A post whose answer was lost is sent again under its key until the server is back.
        var typist = new Typist(run.Stage, run.Monitor, triesMax: 30);
        var authors = run.Stage.Cast.Communities[0].Members;
        var storm = new Storm();
        await run.DriveAsync(
            rate, (number, due) => typist.PostAsync(authors[number % authors.Count], 0, due, cancel), cancel,
            stop => BreakAsync(run, settings, storm, stop));
        await run.EndAsync();
        return await ReportOutput.TellAsync(Describe(run, settings, within, wanted, rate, storm), settings);
    }

    private static async Task BreakAsync(LoadRun run, StageSettings settings, Storm storm, CancellationToken stop)
    {
        try
        {
            await Task.Delay(settings.WarmUp + Calm, Clock.Current, stop);
            var killed = Clock.Current.GetTimestamp();
            if (run.Stage.Server is { } server)
            {
                await server.KillAsync();
                await server.StartAgainAsync();
                storm.Restart = Clock.Current.GetElapsedTime(killed);
            }
            else
            {
                await run.Pool.CutAsync();
            }

            var back = Clock.Current.GetTimestamp();
            while (run.Monitor.Live < settings.Connections || Clock.Current.GetElapsedTime(back) < TimeSpan.FromSeconds(1.5))
            {
                await Task.Delay(Look, Clock.Current, stop);
            }

            storm.AllLive = Clock.Current.GetElapsedTime(back);
        }
        catch (OperationCanceledException)
        {
            // The run is over before everybody was back: the report says so.
        }
    }

    private static RunReport Describe(
        LoadRun run, StageSettings settings, TimeSpan within, TimeSpan wanted, double rate, Storm storm)
    {
        var isBack = storm.AllLive is { } took && took <= wanted;
        var detail = storm.AllLive is { } all
            ? $"{Figure.Span(all)} after the server was there again"
            : $"only {Figure.Count(run.Monitor.Live)} of {Figure.Count(settings.Connections)} at the end";
        return RunSummary.Of(
            run, $"{Figure.Count(settings.Connections)} connections come back within {Figure.Span(within)} of a restart",
            [
                new("Come back within", Figure.Span(within)), new("Posts a second", Figure.Short(rate)),
                new("The server's restart took", Figure.Span(storm.Restart)),
            ],
            [
                new($"All live again within {Figure.Span(wanted)}", isBack, detail),
                RunSummary.Zero("No write failed for good", run.Monitor.Errors.Sum, "requests"),
            ],
            new Dictionary<string, double>
            {
                ["allLiveSeconds"] = storm.AllLive?.TotalSeconds ?? double.NaN,
                ["restartSeconds"] = storm.Restart.TotalSeconds,
                ["rejoinP99Ms"] = run.Monitor.Rejoin.Total.At(0.99) / 1e3,
            });
    }

    private static IReadOnlyList<WatcherPlan> Plan(LoadStage stage, int connections)
    {
        string[] words = ["home", "community:" + stage.Cast.Communities[0].Slug];
        return [.. Enumerable.Range(0, connections).Select(
            number => new WatcherPlan(number % stage.Cast.Members.Count, words))];
    }

    private sealed class Storm
    {
        public TimeSpan Restart { get; set; }

        public TimeSpan? AllLive { get; set; }
    }
}
