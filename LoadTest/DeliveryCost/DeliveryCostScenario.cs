using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.DeliveryCost;

/// <summary>What a delivery costs, to few watchers and to many.</summary>
internal static class DeliveryCostScenario
{
    private const double Micro = 1e6;

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        StageSettings settings, double deliveriesPerSecond, int least, CancellationToken cancel)
    {
        var (at, started) = (Clock.Current.GetUtcNow(), Clock.Current.GetTimestamp());
        var steps = new List<DeliveryCostStep>();
        var findings = new List<FindingsSheet>();
        for (var watchers = least; watchers <= settings.Connections; watchers *= 10)
        {
            var rate = deliveriesPerSecond / watchers;
            var posts = await MeasureAsync(settings with { Connections = 1 }, rate, findings, cancel);
            var all = await MeasureAsync(settings with { Connections = watchers }, rate, findings, cancel);
            steps.Add(new(watchers, rate, all, posts));
            Console.WriteLine(
                $"{Figure.Count(watchers)} watchers: {Figure.Short(steps[^1].PerDelivery * Micro)} µs a delivery");
        }

        var seconds = Clock.Current.GetElapsedTime(started).TotalSeconds;
        return await ReportOutput.TellAsync(Describe(settings, steps, findings, at, seconds), settings);
    }

    /// <returns>The server's processor time in a second, in seconds.</returns>
    private static async Task<double> MeasureAsync(
        StageSettings settings, double rate, List<FindingsSheet> findings, CancellationToken cancel)
    {
        await using var run = await LoadRun.OpenAsync(
            settings, stage => Plan(stage.Cast, settings.Connections), TimeSpan.FromSeconds(1), cancel);
        var typist = new Typist(run.Stage, run.Monitor, triesMax: 1);
        var authors = run.Stage.Cast.Communities[0].Members;
        await run.DriveAsync(
            rate, (number, due) => typist.PostAsync(authors[number % authors.Count], 0, due, cancel), cancel);
        await run.EndAsync();
        findings.Add(run.Findings!);
        return run.Monitor.Timeline.Of(Series.ServerCpu).Select(point => point.Y).DefaultIfEmpty().Average() / 100;
    }

    private static IReadOnlyList<WatcherPlan> Plan(Cast cast, int connections) =>
        [.. Enumerable.Range(0, connections).Select(number =>
            new WatcherPlan(number % cast.Members.Count, ["community:" + cast.Communities[0].Slug]))];

    private static RunReport Describe(
        StageSettings settings, List<DeliveryCostStep> steps, List<FindingsSheet> findings, DateTimeOffset at, double seconds)
    {
        var costs = steps.ConvertAll(step => step.PerDelivery);
        var (low, high) = (costs.Min(), costs.Max());
        var flatness = low > 0 ? high / low : double.PositiveInfinity;
        return new(
            settings.Scenario,
            $"A delivery costs {Figure.Short(low * Micro)} to {Figure.Short(high * Micro)} µs of processor, for "
            + $"{Figure.Count(steps[0].Watchers)} to {Figure.Count(steps[^1].Watchers)} watchers",
            at, seconds, [.. RunSummary.Asked(settings, null)], RunSummary.Machine(),
            [
                RunSummary.Zero("Nothing lost", findings.Sum(one => one.Lost), "deliveries that had to happen"),
                RunSummary.Zero("Nothing duplicated", findings.Sum(one => one.Duplicated), "deliveries"),
            ],
            null,
            new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["lowestMicroseconds"] = low * Micro, ["highestMicroseconds"] = high * Micro, ["highestToLowest"] = flatness,
            },
            [
                new("Processor time of the server",
                    ["watchers", "posts a second", "all, % of a core", "the posts, % of a core", "µs a delivery"],
                    [.. steps.Select(step => (IReadOnlyList<string>)
                    [
                        Figure.Count(step.Watchers), Figure.Short(step.PostsPerSecond), Figure.Short(step.CpuSeconds * 100),
                        Figure.Short(step.PostCpuSeconds * 100), Figure.Short(step.PerDelivery * Micro),
                    ])]),
            ],
            []);
    }
}
