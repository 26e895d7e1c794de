using MyDeclic.LoadTest.Capacity;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Jam;

/// <summary>How many contributions and votes a second one server bears before its wall or its animators are late.</summary>
internal static class JamMaximum
{
    private const int RateMax = 1_000_000;
    private const int InFlightMax = 5_000;
    private const double Share = 0.95;
    private const double Milli = 1_000;

    /// <summary>The share of the maximum at which the wall must not be late.</summary>
    private const double ShareOfMaximum = 0.6;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SettleMax = TimeSpan.FromSeconds(60);

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(StageSettings settings, JamSettings asked, CancellationToken cancel)
    {
        var (at, started) = (Clock.Current.GetUtcNow(), Clock.Current.GetTimestamp());
        await using var staging = await JamStaging.OpenAsync(settings, asked, cancel);
        var steps = new List<JamStep>();
        var acts = 0;
        var most = await CapacitySearch.RunAsync((int)Math.Max(1, asked.Rate), 2, RateMax, async rate =>
        {
            // The very first acts compile and fill caches: the first step is taken twice.
            if (steps.Count == 0) acts += (await StepAsync(staging, asked, rate, acts, cancel)).Acts;
            var (step, done) = await StepAsync(staging, asked, rate, acts, cancel);
            acts += done;
            steps.Add(step);
            Console.WriteLine(
                $"{Figure.Count(rate)} a second: wall p95 {Figure.Latency(step.Wall.At(Share))}, animators p95 "
                + $"{Figure.Latency(step.Animators.At(Share))}, {step.Failed} failed{(step.IsGood ? "" : "  too much")}");
            cancel.ThrowIfCancellationRequested();
            return step.IsGood;
        });
        Console.WriteLine("Reading the jam back…");
        var audit = new JamAudit(staging.Run.Stage, staging.Jam, staging.Crowd, staging.Merges);
        await audit.RunAsync(staging.Screens, cancel);
        var seconds = Clock.Current.GetElapsedTime(started).TotalSeconds;
        return await ReportOutput.TellAsync(Describe(settings, asked, staging, audit, steps, most, at, seconds), settings);
    }

    private static async Task<(JamStep Step, int Acts)> StepAsync(
        JamStaging staging, JamSettings asked, int rate, int acts, CancellationToken cancel)
    {
        var failed = staging.Meters.Failed.Sum;
        var unwatched = staging.Meters.Unwatched;
        staging.Meters.MeasureFrom(Clock.Current.Now());
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var animating = staging.Animator.RunAsync(TimeSpan.FromDays(1), done.Token);
        var sent = await new Pacer(rate, InFlightMax, Clock.Current).RunAsync(
            asked.Step, (number, due) => staging.Crowd.ActAsync(acts + number, due, cancel), cancel);
        await done.CancelAsync();
        await animating;
        // What is on its way belongs to this step.
        await staging.Screens.SettleAsync(Quiet, SettleMax);
        var meters = staging.Meters;
        var isGood = meters.Failed.Sum == failed && meters.Unwatched == unwatched && meters.Wall.Count > 0
            && meters.Wall.At(Share) <= asked.WallMax.TotalMicroseconds
            && meters.Acts.At(Share) <= asked.ActMax.TotalMicroseconds;
        return (new(rate, meters.Wall, meters.Acts, meters.Writes, meters.Failed.Sum - failed, isGood), sent);
    }

    private static RunReport Describe(
        StageSettings settings, JamSettings asked, JamStaging staging, JamAudit audit, List<JamStep> steps, int most,
        DateTimeOffset at, double seconds)
    {
        var sorted = steps.OrderBy(step => step.Rate).ToList();
        var best = sorted.LastOrDefault(step => step.IsGood);
        var thresholds = $"p95: the wall at most {Figure.Latency(asked.WallMax.TotalMicroseconds)}, animators at most "
            + $"{Figure.Latency(asked.ActMax.TotalMicroseconds)}, nothing failed";
        var wrong = audit.Contributions.Lost + audit.Contributions.Duplicated + audit.Ballots.Lost + audit.Ballots.Duplicated
            + audit.Tallies.Lost + audit.Screens.Lost;
        return new(
            settings.Scenario,
            $"{Figure.Count(most)} contributions and votes a second before {Figure.Count(settings.Connections)} who watch; "
            + $"60 % of it are {Figure.Count(most * ShareOfMaximum)}",
            at, seconds,
            [
                new("Server", settings.Url?.ToString() ?? "started for the run"),
                new("Live connections", Figure.Count(settings.Connections)), new("Thresholds", thresholds),
                new("A step lasts", Figure.Span(asked.Step)),
            ],
            RunSummary.Machine(),
            [
                new("Some rate is borne", most > 0, thresholds),
                RunSummary.Zero("Read back: nothing lost, nothing twice, tallies exact", wrong, "findings"),
            ],
            audit.Tallies.ToSheet(),
            new Dictionary<string, double>
            {
                ["maximumPerSecond"] = most,
                ["wallP95Ms"] = (best?.Wall.At(Share) ?? 0) / Milli,
                ["animatorP95Ms"] = (best?.Animators.At(Share) ?? 0) / Milli,
            },
            [
                new("Steps", ["a second", "wall median", "wall p95", "animators p95", "writes p95", "failed", ""],
                [
                    .. sorted.Select(step => (IReadOnlyList<string>)
                    [
                        Figure.Count(step.Rate), Figure.Latency(step.Wall.At(0.5)), Figure.Latency(step.Wall.At(Share)),
                        Figure.Latency(step.Animators.At(Share)), Figure.Latency(step.Writes.At(Share)),
                        Figure.Count(step.Failed), step.IsGood ? "borne" : "too much",
                    ]),
                ]),
            ],
            [
                .. new[]
                {
                    RunSummary.Percentiles("Acknowledgement to wall by percentile", sorted.TakeLast(4)
                        .Select(step => ($"{Figure.Count(step.Rate)} a second", step.Wall))),
                }.OfType<Chart>(),
            ]);
    }
}
