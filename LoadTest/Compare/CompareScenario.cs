using MyDeclic.LoadTest.Compare.Bare;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Compare;

/// <summary>Both servers at once on this machine, one of them loaded at a time, in turns.</summary>
internal static class CompareScenario
{
    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(StageSettings settings, CompareSettings asked, CancellationToken cancel)
    {
        if (FileHandles.ProcessesFor(2 * settings.Connections) > 1)
            throw new BadInputException("--connections: both servers' connections must fit into this process, 4,000 each.");
        var (at, started) = (Clock.Current.GetUtcNow(), Clock.Current.GetTimestamp());
        var tally = new CompareTally();
        Side? ours = null, bare = null;
        try
        {
            for (var round = 0; round < asked.MemoryPairs; round++)
            {
                if (ours is not null) await ours.DisposeAsync();
                if (bare is not null) await bare.DisposeAsync();
                ours = new("My Declic", [await LoadStage.OpenAsync(settings, cancel)], settings);
                bare = new("bare SignalR", [await StartBareAsync(settings)], settings);
                await OpenAsync(ours, bare, round, tally, cancel);
            }

            await RushAsync(ours!, bare!, asked, tally, cancel);
            await StrollAsync(ours!, bare!, asked, tally, cancel);
            tally.Errors = ours!.Errors + bare!.Errors;
            tally.Findings = await ours.VerifyAsync();
            var report = CompareReport.Of(settings, asked, tally, at, Clock.Current.GetElapsedTime(started).TotalSeconds);
            return await ReportOutput.TellAsync(report, settings);
        }
        finally
        {
            if (ours is not null) await ours.DisposeAsync();
            if (bare is not null) await bare.DisposeAsync();
        }
    }

    private static async Task OpenAsync(Side ours, Side bare, int round, CompareTally tally, CancellationToken cancel)
    {
        var sides = round % 2 == 0 ? (ours, bare) : (bare, ours);
        var first = await sides.Item1.OpenAsync(cancel);
        var second = await sides.Item2.OpenAsync(cancel);
        var (mine, theirs) = round % 2 == 0 ? (first, second) : (second, first);
        tally.Memory.Add((mine.Process, theirs.Process));
        tally.Heap.Add((mine.Heap, theirs.Heap));
        Say("memory a connection", Figure.Bytes(mine.Process), Figure.Bytes(theirs.Process));
    }

    private static async Task RushAsync(
        Side ours, Side bare, CompareSettings asked, CompareTally tally, CancellationToken cancel)
    {
        // A turn of each that does not count: it compiles, and grows what grows once.
        await ours.RushAsync(asked.Posts, cancel);
        await bare.RushAsync(asked.Posts, cancel);
        for (var pair = 0; pair < asked.Pairs; pair++)
        {
            var mine = pair % 2 == 0 ? await ours.RushAsync(asked.Posts, cancel) : default;
            var theirs = await bare.RushAsync(asked.Posts, cancel);
            if (pair % 2 != 0) mine = await ours.RushAsync(asked.Posts, cancel);
            tally.Throughput.Add((mine.PerSecond, theirs.PerSecond));
            tally.Cpu.Add((mine.CpuSeconds, theirs.CpuSeconds));
            Say("deliveries a second", Figure.Count(mine.PerSecond), Figure.Count(theirs.PerSecond));
        }
    }

    private static async Task StrollAsync(
        Side ours, Side bare, CompareSettings asked, CompareTally tally, CancellationToken cancel)
    {
        var slowest = tally.Throughput.Min(pair => Math.Min(pair.Ours, pair.Bare));
        tally.StrollRate = slowest / ours.Settings.Connections / 2;
        for (var pair = 0; pair < asked.Pairs; pair++)
        {
            var mine = pair % 2 == 0 ? await ours.StrollAsync(asked.Posts, tally.StrollRate, cancel) : null;
            var theirs = await bare.StrollAsync(asked.Posts, tally.StrollRate, cancel);
            mine ??= await ours.StrollAsync(asked.Posts, tally.StrollRate, cancel);
            tally.Latency.Add((mine.At(0.99), theirs.At(0.99)));
            tally.OursLatency.Add(mine);
            tally.BareLatency.Add(theirs);
            Say("p99 at half of the highest rate", Figure.Latency(mine.At(0.99)), Figure.Latency(theirs.At(0.99)));
        }
    }

    private static void Say(string what, string ours, string bare) =>
        Console.WriteLine($"{what}: My Declic {ours}, bare SignalR {bare}");

    private static async Task<LoadStage> StartBareAsync(StageSettings settings)
    {
        var url = ServerProcess.FreeAddress();
        var server = await ServerProcess.StartAsync(
            url, BareServer.ReadyWord,
            ["dotnet", typeof(CompareScenario).Assembly.Location, BareServer.Name, "--urls", url.ToString()]);
        var members = Enumerable.Range(0, settings.Members)
            .Select(number => new CastMember($"member-{number}", "nobody-asks", []));
        return LoadStage.Over(server, new([.. members], [new("assembly-and-body-in-white", true, [0, 1])]));
    }
}
