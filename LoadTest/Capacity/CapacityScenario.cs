using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Capacity;

/// <summary>How many people may search at once.</summary>
internal static class CapacityScenario
{
    private const int InFlightMax = 5_000;
    private const double Milli = 1_000;

    private static readonly string[] Beginnings =
        ["ma", "je", "an", "so", "pi", "ca", "lu", "du", "ro", "be", "el", "sa", "mi", "le", "ch", "al"];

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(StageSettings settings, CapacitySettings asked, CancellationToken cancel)
    {
        var (at, started) = (Clock.Current.GetUtcNow(), Clock.Current.GetTimestamp());
        await using var stage = await LoadStage.OpenAsync(settings, cancel);
        var steps = new List<CapacityStep>();
        var most = await CapacitySearch.RunAsync(asked.First, asked.Growth, asked.Most, async members =>
        {
            var step = await StepAsync(stage, members, asked, steps.Count, cancel);
            // The very first searches compile and fill caches: the first step is taken twice.
            if (steps.Count == 0) step = await StepAsync(stage, members, asked, 1, cancel);
            steps.Add(step);
            Console.WriteLine(
                $"{Figure.Count(members)} members, {Figure.Short(step.PerSecond)} searches/s: p99 "
                + $"{Figure.Latency(step.Latency.At(0.99))}, {step.Errors} failed{(step.IsGood ? "" : "  too much")}");
            cancel.ThrowIfCancellationRequested();
            return step.IsGood;
        });
        var report = Describe(settings, asked, stage, steps, most, at, Clock.Current.GetElapsedTime(started).TotalSeconds);
        return await ReportOutput.TellAsync(report, settings);
    }

    private static async Task<CapacityStep> StepAsync(
        LoadStage stage, int members, CapacitySettings asked, int number, CancellationToken cancel)
    {
        var latency = new LatencyHistogram();
        long errors = 0;
        var rate = members / asked.Think.TotalSeconds;
        var sent = await new Pacer(rate, InFlightMax, Clock.Current).RunAsync(
            asked.Step,
            async (search, due) =>
            {
                var dice = new Dice((ulong)number + 1, search);
                var token = stage.Cast.Members[dice.Next(stage.Cast.Members.Count)].Token;
                var answer = await stage.Api.SendAsync(token, HttpMethod.Get, Query(ref dice), null, null, cancel);
                latency.Record(Microseconds.Of(Clock.Current.GetTimestamp() - due, Clock.Current));
                if (!answer.IsDone) Interlocked.Increment(ref errors);
            },
            cancel);
        var isGood = latency.At(0.99) <= asked.P99Max.TotalMilliseconds * Milli && errors <= asked.ErrorsMax * sent;
        return new(members, rate, latency, errors, isGood);
    }

    // People are what is searched for: 3 000 searches a day against a few for the rest.
    private static string Query(ref Dice dice) => dice.Next(10) switch
    {
        0 => "communities?q=" + dice.Pick(Beginnings),
        1 => "tags?q=" + dice.Pick(Beginnings),
        _ => "users?q=" + dice.Pick(Beginnings),
    };

    private static RunReport Describe(
        StageSettings settings, CapacitySettings asked, LoadStage stage, List<CapacityStep> steps, int most,
        DateTimeOffset at, double seconds)
    {
        var best = steps.LastOrDefault(step => step.Members == most && step.IsGood);
        var sorted = steps.OrderBy(step => step.Members).ToList();
        var thresholds = $"p99 at most {Figure.Span(asked.P99Max)}, at most {asked.ErrorsMax:0.###%} failed";
        return new(
            settings.Scenario,
            $"{Figure.Count(most)} virtual members search at once, {Figure.Short(best?.PerSecond ?? 0)} searches a second",
            at, seconds,
            [
                new("Server", settings.Url?.ToString() ?? "started for the run"),
                new("Members in the directory", Figure.Count(stage.Cast.Members.Count)),
                new("Each searches every", Figure.Span(asked.Think)), new("Thresholds", thresholds),
                new("A step lasts", Figure.Span(asked.Step)),
            ],
            RunSummary.Machine(), [new("Some number of members is borne", most > 0, thresholds)], null,
            new Dictionary<string, double>
            {
                ["members"] = most,
                ["searchesPerSecond"] = best?.PerSecond ?? 0,
                ["p99Ms"] = (best?.Latency.At(0.99) ?? 0) / Milli,
            },
            [
                new("Steps", ["virtual members", "searches a second", "median", "p99", "failed", ""],
                [
                    .. sorted.Select(step => (IReadOnlyList<string>)
                    [
                        Figure.Count(step.Members), Figure.Short(step.PerSecond), Figure.Latency(step.Latency.At(0.5)),
                        Figure.Latency(step.Latency.At(0.99)), Figure.Count(step.Errors), step.IsGood ? "borne" : "too much",
                    ]),
                ]),
            ],
            [
                .. new[]
                {
                    RunSummary.Percentiles("Searches by percentile", sorted.Where(step => step.IsGood).TakeLast(2)
                        .Concat(sorted.Where(step => !step.IsGood).Take(1))
                        .Select(step => ($"{Figure.Count(step.Members)} members", step.Latency))),
                }.OfType<Chart>(),
            ]);
    }
}
