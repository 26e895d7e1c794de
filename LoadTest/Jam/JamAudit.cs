using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Jam;

/// <summary>
/// Reads the jam back: each acknowledged idea and comment is there once, each ballot is what its person was last answered, and
/// every tally is the sum of these ballots. Then it compares what the screens show.
/// </summary>
internal sealed class JamAudit(LoadStage stage, long jam, JamCrowd crowd, JamMerges merges)
{
    private const int AtOnce = 16;

    private readonly byte[] _run = Encoding.UTF8.GetBytes(stage.Run);
    private readonly Dictionary<long, ShownIdea> _ideas = [];
    private readonly Dictionary<int, int> _times = [];

    /// <summary>Ideas and comments that are missing or there twice.</summary>
    public Findings Contributions { get; } = new();

    /// <summary>Ballots that are not what was acknowledged, and budgets that are exceeded.</summary>
    public Findings Ballots { get; } = new();

    /// <summary>Tallies that are not the sum of the acknowledged votes, and figures that are wrong.</summary>
    public Findings Tallies { get; } = new();

    /// <summary>Screens that show something else than what is stored.</summary>
    public Findings Screens { get; } = new();

    /// <summary>Reads everything and judges it.</summary>
    public async Task RunAsync(JamScreens screens, CancellationToken cancel)
    {
        await ReadIdeasAsync(cancel);
        await ReadCommentsAsync(cancel);
        await ReadBallotsAsync(cancel);
        CheckTallies();
        await CheckFiguresAsync(cancel);
        foreach (var screen in screens.All) CheckScreen(screen);
    }

    private static ParallelOptions Options(CancellationToken cancel) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };

    private async Task ReadIdeasAsync(CancellationToken cancel)
    {
        await foreach (var item in stage.Api.ReadAllAsync(stage.Cast.Members[0].Token, $"jams/{jam}/ideas", "after", cancel))
            Enter(ShownIdea.Read(item));
        foreach (var merged in merges.Into.Keys)
        {
            var answer = await stage.Api.SettleAsync(
                stage.Cast.Members[0].Token, HttpMethod.Get, $"jams/{jam}/ideas/{merged}", null, null, cancel);
            if (answer.IsDone) Enter(ShownIdea.Read(answer.Body));
        }

        foreach (var write in crowd.Contributions.Writes.Where(write => write is { Kind: WriteKind.Post }))
        {
            var times = _times.GetValueOrDefault(write.Number);
            if (times > 1) Contributions.AddDuplicate($"idea number {write.Number} is there {times} times");
            if (!write.IsAcknowledged) continue;
            Contributions.Count(times, 1, 0, 0);
            if (!_ideas.ContainsKey(write.Id)) Contributions.AddLost($"idea number {write.Number}, id {write.Id}");
        }
    }

    private void Enter(ShownIdea idea)
    {
        _ideas[idea.Id] = idea;
        if (Marker.TryFind(Encoding.UTF8.GetBytes(idea.Title), _run, out var marker))
            _times[marker.Number] = _times.GetValueOrDefault(marker.Number) + 1;
    }

    private async Task ReadCommentsAsync(CancellationToken cancel)
    {
        var written = crowd.Contributions.Writes.Where(write => write.Kind == WriteKind.Comment)
            .ToLookup(write => write.Place.Post);
        await Parallel.ForEachAsync(_ideas.Values, Options(cancel), async (idea, stop) =>
        {
            var there = new List<(int Number, long Id)>();
            var all = 0;
            await foreach (var item in stage.Api.ReadAllAsync(
                stage.Cast.Members[0].Token, $"posts/{idea.Id}/comments", "after", stop))
            {
                all++;
                var text = Encoding.UTF8.GetBytes(item.GetProperty("text").GetString()!);
                if (Marker.TryFind(text, _run, out var marker))
                    there.Add((marker.Number, ShownIdea.IdOf(item.GetProperty("id"))));
            }

            lock (Contributions) CheckComments(idea, all, there, [.. written[idea.Id]]);
        });
    }

    private void CheckComments(ShownIdea idea, int all, List<(int Number, long Id)> there, IReadOnlyList<Write> written)
    {
        foreach (var write in written)
        {
            var found = there.Where(comment => comment.Number == write.Number).ToList();
            if (found.Count > 1) Contributions.AddDuplicate($"comment number {write.Number} is there {found.Count} times");
            if (!write.IsAcknowledged) continue;
            Contributions.Count(found.Count, 1, 0, 0);
            if (!found.Exists(comment => comment.Id == write.Id)) Contributions.AddLost($"comment number {write.Number}");
        }

        if (all != idea.Comments) Tallies.AddLost($"idea {idea.Id} shows {idea.Comments} comments and has {all}");
    }

    private Task ReadBallotsAsync(CancellationToken cancel) => Parallel.ForEachAsync(
        crowd.Voters.Where(voter => voter is { HasVoted: true, IsUnsure: false }), Options(cancel), async (voter, stop) =>
        {
            var answer = await stage.Api.SettleAsync(
                stage.Cast.Members[voter.Member].Token, HttpMethod.Get, $"jams/{jam}/ballot", null, null, stop);
            if (!answer.IsDone) throw new BadInputException($"{stage.Api.Address} answers {answer.Verdict} to GET ballot.");
            var stored = JamVoter.Read(answer.Body);
            lock (Ballots)
            {
                Ballots.Count(stored.Count, voter.Given.Count, 0, 0);
                foreach (var (idea, value) in voter.Given.Where(vote => stored.GetValueOrDefault(vote.Key) != vote.Value))
                    Ballots.AddLost($"{value} for idea {idea}, of member {voter.Member}");
                foreach (var idea in stored.Keys.Where(idea => !voter.Given.ContainsKey(idea)))
                    Ballots.AddDuplicate($"a vote for idea {idea}, of member {voter.Member}, that was not acknowledged");
                if (stored.Values.Sum() > JamSettings.Budget)
                    Ballots.AddDuplicate($"member {voter.Member} gave {stored.Values.Sum()} points");
            }
        });

    private void CheckTallies()
    {
        var into = merges.Into;
        var wanted = JamTally.Of(crowd.Voters.Select(voter => voter.Given), into);
        foreach (var idea in _ideas.Values)
        {
            var isMerged = into.TryGetValue(idea.Id, out var target);
            if ((idea.State, idea.MergedInto) != (isMerged ? "merged" : "shown", target))
                Tallies.AddLost($"idea {idea.Id} is {idea.State} into {idea.MergedInto}, not into {target}");
            if (isMerged) continue;
            var sum = wanted.GetValueOrDefault(idea.Id);
            Tallies.Count(1, 1, 0, 0);
            if ((idea.Points, idea.Votes) != sum)
                Tallies.AddLost($"idea {idea.Id} shows {(idea.Points, idea.Votes)}, acknowledged were {sum}");
        }
    }

    private async Task CheckFiguresAsync(CancellationToken cancel)
    {
        var answer = await stage.Api.SettleAsync(
            stage.Cast.Members[0].Token, HttpMethod.Get, $"jams/{jam}", null, null, cancel);
        // How many follow is no sum of what the run did: who has a part in the jam does as well.
        var told = JsonNode.Parse(answer.Body.GetProperty("figures").GetRawText())!.AsObject();
        told.Remove("followers");
        var writes = crowd.Contributions.Writes.Where(write => write.IsAcknowledged).ToList();
        var people = writes.Select(write => write.Actor)
            .Concat(crowd.Voters.Where(voter => voter.HasVoted).Select(voter => voter.Member)).Distinct().Count();
        var shown = _ideas.Values.Where(idea => idea.State == "shown").ToList();
        var comments = writes.Count(write => write.Kind == WriteKind.Comment);
        var votes = shown.Sum(idea => idea.Votes);
        var wanted = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"participants":{{people}},"ideas":{{shown.Count}},"comments":{{comments}},"votes":{{votes}}}""");
        if (told.ToJsonString() != wanted)
            Tallies.AddLost($"the jam's figures are {told.ToJsonString()}, and should be {wanted}");
    }

    private void CheckScreen(JamScreen screen)
    {
        var shown = screen.Shown;
        foreach (var idea in _ideas.Values)
        {
            Screens.Count(1, 1, 0, 0);
            var seen = shown.GetValueOrDefault(idea.Id);
            if (seen != idea) Screens.AddLost($"a screen shows {(seen is null ? "nothing" : seen)} in place of {idea}");
        }
    }
}
