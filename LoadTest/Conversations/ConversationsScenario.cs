using System.Globalization;
using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Conversations;

/// <summary>Many small audiences: what a private message costs, and whether each reaches its people, once and in order.</summary>
internal static class ConversationsScenario
{
    /// <summary>Conversations started, or read back, at once.</summary>
    private const int AtOnce = 16;

    private const int TriesMax = 3;

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        StageSettings settings, ConversationsSettings asked, CancellationToken cancel)
    {
        await using var run = await LoadRun.OpenAsync(
            settings, stage => Plan(stage, settings, asked), TimeSpan.FromSeconds(1), cancel);
        Console.WriteLine($"Starting {asked.Conversations:N0} conversations…");
        var ids = new long[asked.Conversations];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, ids.Length), Options(cancel),
            async (number, stop) => ids[number] = await StartAsync(run.Stage, asked, number, stop));
        var typist = new Typist(run.Stage, run.Monitor, TriesMax);
        var members = run.Stage.Cast.Members.Count;
        await run.DriveAsync(
            asked.Rate,
            (number, due) =>
            {
                var (conversation, round) = (number % ids.Length, number / ids.Length);
                var first = asked.FirstOf(conversation, members);
                return typist.SayAsync(
                    (first + (round % asked.People)) % members, ids[conversation], first, asked.People, due, cancel);
            },
            cancel);
        await run.EndAsync();
        Console.WriteLine("Reading everything back…");
        var read = new ConversationAudit(run.Stage.Run);
        await Parallel.ForEachAsync(Enumerable.Range(0, ids.Length), Options(cancel), async (number, stop) =>
        {
            var messages = await ReadAsync(run.Stage, asked.FirstOf(number, members), ids[number], stop);
            read.Check(ids[number], run.Stage.Ledger.Of(ids[number]), messages);
        });
        return await ReportOutput.TellAsync(Describe(run, asked, typist, read), settings);
    }

    private static ParallelOptions Options(CancellationToken cancel) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };

    private static IReadOnlyList<WatcherPlan> Plan(LoadStage stage, StageSettings settings, ConversationsSettings asked)
    {
        if (stage.Cast.Members.Count < asked.People) throw new BadInputException("--people: more than there are members.");
        return [.. Enumerable.Range(0, settings.Connections)
            .Select(number => new WatcherPlan(number % stage.Cast.Members.Count, ["conversations"]))];
    }

    private static async Task<long> StartAsync(
        LoadStage stage, ConversationsSettings asked, int number, CancellationToken cancel)
    {
        var cast = stage.Cast.Members;
        var first = asked.FirstOf(number, cast.Count);
        var people = Enumerable.Range(1, asked.People - 1).Select(next => cast[(first + next) % cast.Count].Handle).ToArray();
        var started = await stage.Api.SettleAsync(
            cast[first].Token, HttpMethod.Post, "conversations", new { people }, $"{stage.Run}-talk-{number}", cancel);
        return started.IsDone
            ? started.Id
            : throw new BadInputException($"{stage.Api.Address} answers {started.Verdict} to POST conversations.");
    }

    private static async Task<IReadOnlyList<ReadMessage>> ReadAsync(
        LoadStage stage, int member, long conversation, CancellationToken cancel)
    {
        var messages = new List<ReadMessage>();
        while (true)
        {
            var after = messages.Count == 0 ? 0 : messages[^1].Seq;
            var page = await stage.Api.SettleAsync(
                stage.Cast.Members[member].Token, HttpMethod.Get,
                $"conversations/{conversation}/messages?limit=100&after={after}", null, null, cancel);
            if (!page.IsDone) throw new BadInputException($"{stage.Api.Address} answers {page.Verdict} on reading back.");
            var items = page.Items.Select(item => new ReadMessage(
                long.Parse(item.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
                item.GetProperty("seq").GetInt32(), item.GetProperty("text").GetString()!)).ToList();
            if (items.Count == 0) return messages;
            messages.AddRange(items);
        }
    }

    private static RunReport Describe(LoadRun run, ConversationsSettings asked, Typist typist, ConversationAudit read)
    {
        var audit = read.Found;
        var written = Figure.Count(run.Stage.Ledger.Writes.Count);
        var report = RunSummary.Of(
            run, $"{Figure.Short(asked.Rate)} messages a second in {Figure.Count(asked.Conversations)} conversations",
            [
                new("Conversations", Figure.Count(asked.Conversations)), new("Members of each", Figure.Count(asked.People)),
                new("Messages a second", Figure.Short(asked.Rate)),
            ],
            [
                RunSummary.Zero("No message failed for good", typist.Failed, $"of {written}"),
                RunSummary.Zero("Read back: nothing lost", audit.Lost, $"of {Figure.Count(audit.Expected)} acknowledged"),
                RunSummary.Zero("Read back: nothing twice", audit.Duplicated, $"of {Figure.Count(audit.Deliveries)} there"),
                RunSummary.Zero("Read back: no hole, in the order of writing", audit.OutOfOrder, "messages"),
            ],
            new Dictionary<string, double>
            {
                ["readBackLost"] = audit.Lost,
                ["readBackDuplicated"] = audit.Duplicated,
                ["readBackOutOfOrder"] = audit.OutOfOrder,
                ["readBackExpected"] = audit.Expected,
            });
        return report with { Verified = report.Verified! with { Examples = [.. report.Verified.Examples, .. audit.Examples] } };
    }
}
