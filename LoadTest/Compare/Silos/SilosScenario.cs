using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Compare.Silos;

/// <summary>The same load on clusters of several sizes, all running on this machine, one of them loaded at a time.</summary>
internal static class SilosScenario
{
    /// <summary>Runs it.</summary>
    /// <param name="settings">What every scenario is told.</param>
    /// <param name="asked">Posts and turns.</param>
    /// <param name="counts">Silos of each cluster; the first is what the others are compared with.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        StageSettings settings, CompareSettings asked, IReadOnlyList<int> counts, CancellationToken cancel)
    {
        var programs = ClusterPrograms.Find(settings.Server, AppContext.BaseDirectory);
        if (FileHandles.ProcessesFor(counts.Count * settings.Connections) > 1)
            throw new BadInputException("--connections: those of all clusters together must fit into this process, 8,000 at most.");
        var (at, started) = (Clock.Current.GetUtcNow(), Clock.Current.GetTimestamp());
        var tally = new SilosTally(counts);
        var clusters = new List<LoadCluster>();
        var sides = new List<Side>();
        await using var databases = await ClusterDatabases.OpenAsync(settings.ServerOptions, counts);
        try
        {
            foreach (var count in counts)
            {
                clusters.Add(await LoadCluster.StartAsync(
                    programs, count, await databases.CreateAsync(count, cancel), settings, cancel));
                sides.Add(new(SilosReport.Name(count), clusters[^1].Fronts, settings));
                await sides[^1].OpenAsync(cancel);
            }

            await RushAsync(sides, asked, tally, cancel);
            var findings = new Findings();
            foreach (var side in sides) findings.Add(await side.VerifyAsync());
            tally.Findings = findings.ToSheet();
            tally.Errors = sides.Sum(side => side.Errors);
            var report = SilosReport.Of(settings, asked, tally, at, Clock.Current.GetElapsedTime(started).TotalSeconds);
            return await ReportOutput.TellAsync(report, settings);
        }
        finally
        {
            foreach (var side in sides) await side.DisposeAsync();
            foreach (var cluster in clusters) await cluster.DisposeAsync();
        }
    }

    private static async Task RushAsync(
        List<Side> sides, CompareSettings asked, SilosTally tally, CancellationToken cancel)
    {
        // A turn of each that does not count: it compiles, and grows what grows once.
        foreach (var side in sides) await side.RushAsync(asked.Posts, cancel);
        for (var turn = 0; turn < asked.Pairs; turn++)
        {
            var perSecond = new double[sides.Count];
            for (var number = 0; number < sides.Count; number++)
            {
                var place = (number + turn) % sides.Count;
                perSecond[place] = (await sides[place].RushAsync(asked.Posts, cancel)).PerSecond;
            }

            tally.Turns.Add(perSecond);
            Console.WriteLine("deliveries a second: " + string.Join(
                ", ", sides.Zip(perSecond, (side, figure) => $"{side.Name} {Figure.Count(figure)}")));
        }
    }
}
