using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MyDeclic.Communities;
using MyDeclic.Jams;
using MyDeclic.Storage;
using MyDeclic.Tests.Bottles;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>A server with people who vote and two animators; plays programs in one new jam after the other.</summary>
internal sealed class TallyStage : IAsyncDisposable
{
    public const int People = 3;
    public const int Ideas = 4;
    public const int Budget = 5;
    public const int PerIdea = 3;

    // How long a telling may take, of a busy machine's time.
    private static readonly TimeSpan s_toldWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_near = TimeSpan.FromSeconds(1);

    private readonly StorageOptions _storage;
    private readonly FakeTimeProvider _time;
    private readonly List<Caller> _animators = [];
    private readonly List<Caller> _people = [];
    private BottleWorld _world;
    private string _community = "";

    private TallyStage(StorageOptions storage, FakeTimeProvider time, BottleWorld world) =>
        (_storage, _time, _world) = (storage, time, world);

    public int Steps { get; private set; }

    public static async Task<TallyStage> StartAsync(StorageOptions storage, FakeTimeProvider time)
    {
        var stage = new TallyStage(storage, time, await BottleWorld.StartAsync(storage, time));
        foreach (var handle in new[] { "host", "deputy" }) stage._animators.Add(await stage._world.AddPersonAsync(handle));
        for (var n = 0; n < People; n++)
            stage._people.Add(await stage._world.AddPersonAsync("voter-" + n.ToString(CultureInfo.InvariantCulture)));
        stage._community = BottleWorld.Done(await stage._world.Grains.GetGrain<ICommunityDirectoryGrain>(0).CreateAsync(
            stage._animators[0],
            new("Doors", "doors", CommunityAccess.Public, CommunityType.Project, "", null, null, null))).Slug;
        return stage;
    }

    /// <summary>Plays a program in a new jam, and looks after every step.</summary>
    /// <exception cref="TallyMismatch">What is stored, shown or told is not what the model says.</exception>
    public async Task PlayAsync(JamVoting voting, ImmutableArray<TallyStep> program)
    {
        var now = _time.GetUtcNow();
        var play = await BeginAsync(voting, Ideas);
        var model = new TallyModel(
            voting, voting == JamVoting.Points ? Budget : 0, voting == JamVoting.Points ? PerIdea : JamLimits.StarsMax,
            now.AddHours(1));
        await ToldAsync(play, model);
        var screen = new TallyScreen(await WallAsync(play));
        for (var at = 0; at < program.Length; at++)
        {
            Steps++;
            try
            {
                model = await StepAsync(play, model, program[at]);
                await ToldAsync(play, model);
                await ShowsAsync(play, model, screen);
            }
            catch (TallyMismatch mismatch)
            {
                throw new TallyMismatch($"after step {at + 1}, {program[at]}: {mismatch.Message}");
            }
        }
    }

    public async ValueTask DisposeAsync() => await _world.DisposeAsync();

    /// <summary>A jam in which ideas are compared.</summary>
    public Task<TallyPlay> ComparingAsync(int ideas) => BeginAsync(JamVoting.Pairs, ideas);

    /// <summary>Stores comparisons of the first person, past the door.</summary>
    public Task FillAsync(TallyPlay play, IEnumerable<(int Winner, int Loser)> pairs) => _world.Queue.WriteAsync(tx =>
    {
        foreach (var (winner, loser) in pairs)
            PairStore.Put(tx, play.JamId, play.People[0].UserId, play.Ideas[winner], play.Ideas[loser], _time.GetUtcNow());
    });

    /// <summary>Does one act; the code of the refusal, or null.</summary>
    public Task<ErrorCode?> DoAsync(TallyPlay play, TallyAct act) => play.DoAsync(_world, act, _time.GetUtcNow());

    private async Task<TallyPlay> BeginAsync(JamVoting voting, int ideas)
    {
        var now = _time.GetUtcNow();
        NewJamPhase phase = new(
            JamPhaseKind.Ideas, now.ToString("O"), now.AddHours(1).ToString("O"), [.. Enum.GetValues<JamAction>()], true);
        int? budget = voting == JamVoting.Points ? Budget : null;
        var jam = BottleWorld.Done(await _world.Grains.GetGrain<IJamsGrain>(0).PlanAsync(_animators[0], new PlanJam(
            "Jam", "How?", _community, "Europe/Paris", null, null, null, null, false, false, voting, budget,
            budget is null ? null : PerIdea, [phase], [new("Seals", null, [])], [], [_animators[1].UserId], null)));
        var play = new TallyPlay(_people, _animators, jam.Id, [], voting);
        for (var n = 0; n < ideas; n++)
        {
            play.Ideas.Add(BottleWorld.Done(await _world.Grains.GetGrain<IIdeasGrain>(0).PublishAsync(
                _animators[0], jam.Id, new NewIdea($"Idea {n}", "x", 1, null, [], null, null))).Id);
        }

        return play;
    }

    private async Task<TallyModel> StepAsync(TallyPlay play, TallyModel model, TallyStep step)
    {
        switch (step)
        {
            case TallyStep.Together together:
                return await TogetherAsync(play, model, together.Acts, isTold: true);
            case TallyStep.Crash crash:
                // The clock stands still: what is committed is not told before the server ends.
                model = await TogetherAsync(play, model, crash.Before, isTold: false);
                await _world.StopAsync();
                _world = await BottleWorld.StartAsync(_storage, _time);
                // Somebody opens the jam.
                BottleWorld.Done(await _world.Grains.GetGrain<IJamGrain>(play.JamId).GetAsync(play.People[0]));
                return model;
            case TallyStep.PassTo pass:
                var left = model.ClosesAt - _time.GetUtcNow() - TimeSpan.FromMilliseconds(pass.MillisecondsBefore);
                _time.Advance(model.PausedAt is null && left > TimeSpan.Zero ? left : TimeSpan.FromMinutes(1));
                return model;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    /// <summary>Does acts at the same moment; the model after an order that explains all answers and what is stored.</summary>
    private async Task<TallyModel> TogetherAsync(
        TallyPlay play, TallyModel model, ImmutableArray<TallyAct> acts, bool isTold)
    {
        var now = _time.GetUtcNow();
        var doing = acts.Select(act => play.DoAsync(_world, act, now)).ToList();
        // The wall tells what there is in the midst of it, where that millisecond more means nothing.
        if (isTold && (now + s_near < model.ClosesAt || now > model.ClosesAt)
            && !acts.Any(act => act is TallyAct.Pause or TallyAct.Extend)) _time.Advance(JamLimits.WallTogether);
        var answers = await Task.WhenAll(doing);
        var stored = await play.StoredAsync(_world);
        return TallyPlay.Explain(model, [.. acts.Zip(answers)], now, stored)
            ?? throw new TallyMismatch(
                $"answered {string.Join(", ", answers.Select(answer => answer?.ToString() ?? "done"))}, stored [{stored}]; one "
                + $"after the other, the model answers {string.Join(", ", TallyPlay.Answers(model, acts, now))} and has ["
                + TallyPlay.Describe(acts.Aggregate(model, (one, act) => one.Do(act, now).After)) + "]");
    }

    /// <summary>Lets time pass until nothing is owed to screens.</summary>
    private async Task ToldAsync(TallyPlay play, TallyModel model)
    {
        var watch = Stopwatch.StartNew();
        while (await play.OwedAsync(_world) is var owed && owed > 0)
        {
            if (watch.Elapsed > s_toldWithin)
                throw new TallyMismatch($"{owed} changes are not told to screens; stored [{TallyPlay.Describe(model)}]");
            _time.Advance(JamLimits.WallTogether);
            await Task.Yield();
        }
    }

    private async Task<IdeaPage> WallAsync(TallyPlay play) => BottleWorld.Done(await _world.Grains.GetGrain<IIdeasGrain>(0)
        .ListAsync(play.People[0], play.JamId, IdeaOrder.Newest, null, new PageRequest(null, 50)));

    private async Task ShowsAsync(TallyPlay play, TallyModel model, TallyScreen screen)
    {
        var wall = await WallAsync(play);
        await screen.CatchUpAsync(_world, play.JamId);
        var expected = Tallies(Enumerable.Range(0, Ideas).Select(idea => (idea, model.Tally(idea))));
        Same("a fresh read", Tallies(wall.Items.Select(idea => (play.Number(idea.Id), Tally(idea)))));
        Same("a screen that was told", Tallies(screen.Shown.Select(idea => (play.Number(idea.Id), Tally(idea)))));
        var figures = BottleWorld.Done(await _world.Grains.GetGrain<IJamGrain>(play.JamId).GetAsync(play.People[0])).Figures;
        var tallies = Enumerable.Range(0, Ideas).Select(model.Tally).OfType<(int, int Votes)>().ToList();
        if ((figures.Ideas, figures.Votes) != (tallies.Count, tallies.Sum(tally => tally.Votes)))
            throw new TallyMismatch($"the jam says {figures}, stored [{TallyPlay.Describe(model)}]");

        void Same(string who, string shown)
        {
            if (shown != expected)
                throw new TallyMismatch($"{who} shows [{shown}] in place of [{expected}]; stored [{TallyPlay.Describe(model)}]");
        }
    }

    private static (int, int)? Tally(IdeaView idea) => (idea.Points!.Value, idea.Votes!.Value);

    private static string Tallies(IEnumerable<(int Idea, (int Points, int Votes)? Tally)> tallies) => string.Join(", ", tallies
        .Where(one => one.Tally is not null).OrderBy(one => one.Idea)
        .Select(one => $"i{one.Idea}: {one.Tally!.Value.Points} of {one.Tally.Value.Votes}"));
}
