using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Communities;
using MyDeclic.Jams;
using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Bottles;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>
/// Votes or comparisons, withdrawals, merges, separations, pauses and restarts in any order, against a model in memory: what
/// is refused is refused, nobody exceeds a budget, and what is shown is the sum of what is stored.
/// </summary>
public abstract partial class TallySuite
{
    private const int People = 4;
    private const int Ideas = 6;
    private const int Budget = 7;
    private const int PerIdea = 4;
    private const int Seeds = 6;
    private const int Steps = 120;
    private const int LooksMax = 20_000;

    private readonly FakeTimeProvider _time = new();

    [DatabaseFact]
    public async Task Tallies_stay_exact_whatever_happens_in_between()
    {
        for (var seed = 1; seed <= Seeds; seed++) await PlayAsync(seed);
    }

    [DatabaseFact]
    public async Task Two_animators_who_merge_the_same_ideas_in_opposite_order_leave_one()
    {
        await using var world = await BottleWorld.StartAsync(await NewDatabaseAsync(), _time);
        var (jam, host, _, ideas) = await BeginAsync(world, 0);
        var grain = world.Grains.GetGrain<IJamAnimation>(jam);

        var answers = await Task.WhenAll(grain.MergeAsync(host, ideas[0], ideas[1]), grain.MergeAsync(host, ideas[1], ideas[0]));

        Assert.All(answers, answer => Assert.True(answer.IsDone));
        var shown = BottleWorld.Done(await world.Grains.GetGrain<IIdeasGrain>(0)
            .ListAsync(host, jam, IdeaOrder.Newest, null, new PageRequest(null, 50)));
        Assert.Equal(Ideas - 1, shown.Items.Length);
    }

    protected abstract Task<StorageOptions> NewDatabaseAsync();

    private async Task PlayAsync(int seed)
    {
        var random = new Random(seed);
        var storage = await NewDatabaseAsync();
        var world = await BottleWorld.StartAsync(storage, _time);
        try
        {
            var (jam, host, people, ideas) = await BeginAsync(world, seed);
            var model = new TallyModel(Budget, PerIdea);
            for (var step = 0; step < Steps; step++)
            {
                var (who, idea, other) = (random.Next(People), random.Next(Ideas), random.Next(Ideas));
                var what = random.Next(100);
                if (what < 60)
                {
                    var value = random.Next(PerIdea + 1);
                    var answer = await Ballot(world, jam, people[who]).VoteAsync(people[who], ideas[idea], value);
                    Assert.Equal((seed, step, model.Vote(who, idea, value)), (seed, step, CodeOf(answer)));
                }
                else if (what < 75)
                {
                    var answer = await world.Grains.GetGrain<IJamAnimation>(jam).MergeAsync(host, ideas[idea], ideas[other]);
                    Assert.Equal((seed, step, model.Merge(idea, other)), (seed, step, CodeOf(answer)));
                }
                else if (what < 87)
                {
                    Assert.True((await world.Grains.GetGrain<IJamAnimation>(jam).SeparateAsync(host, ideas[idea])).IsDone);
                    model.Separate(idea);
                }
                else if (what < 97)
                {
                    model.IsPaused = !model.IsPaused;
                    Assert.True((await world.Grains.GetGrain<IJamGrain>(jam).PauseAsync(host, model.IsPaused)).IsDone);
                }
                else
                {
                    // Whatever was not told to screens is told after this.
                    await world.StopAsync();
                    world = await BottleWorld.StartAsync(storage, _time);
                }
            }

            for (var who = 0; who < People; who++)
            {
                var ballot = BottleWorld.Done(await Ballot(world, jam, people[who]).GetAsync(people[who]));
                Assert.Equal(model.Left(who), ballot.PointsLeft);
                Assert.InRange(ballot.PointsLeft, 0, Budget);
            }

            for (var idea = 0; idea < Ideas; idea++) await ShowsAsync(world, host, jam, ideas[idea], model.Tally(idea));
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static ErrorCode? CodeOf<T>(Result<T> answer)
        where T : class => answer.IsDone ? null : answer.Refusal.Code;

    private static IBallotGrain Ballot(BottleWorld world, long jam, Caller who) =>
        world.Grains.GetGrain<IBallotGrain>(FormattableString.Invariant($"{jam}/{who.UserId}"));

    private async Task<(long Jam, Caller Host, ImmutableArray<Caller> People, ImmutableArray<long> Ideas)> BeginAsync(
        BottleWorld world, int seed, JamVoting voting = JamVoting.Points)
    {
        var host = await world.AddPersonAsync("host");
        var people = ImmutableArray.CreateBuilder<Caller>();
        for (var n = 0; n < People; n++)
            people.Add(await world.AddPersonAsync("voter-" + n.ToString(CultureInfo.InvariantCulture)));
        var community = BottleWorld.Done(await world.Grains.GetGrain<ICommunityDirectoryGrain>(0).CreateAsync(
            host, new("Doors", "doors", CommunityAccess.Public, CommunityType.Project, "", null, null, null)));
        var now = _time.GetUtcNow();
        NewJamPhase phase = new(
            JamPhaseKind.Ideas, now.ToString("O"), now.AddDays(30).ToString("O"), [.. Enum.GetValues<JamAction>()], true);
        var jam = BottleWorld.Done(await world.Grains.GetGrain<IJamsGrain>(0).PlanAsync(host, new PlanJam(
            $"Jam {seed}", "How?", community.Slug, "Europe/Paris", null, null, null, null, false, false, voting, Budget,
            PerIdea, [phase], [new("Seals", null, [])], [], [], null)));
        var ideas = ImmutableArray.CreateBuilder<long>();
        for (var n = 0; n < Ideas; n++)
        {
            ideas.Add(BottleWorld.Done(await world.Grains.GetGrain<IIdeasGrain>(0).PublishAsync(
                host, jam.Id, new NewIdea($"Idea {n}", "x", 1, null, [], null, null))).Id);
        }

        return (jam.Id, host, people.ToImmutable(), ideas.ToImmutable());
    }

    private async Task ShowsAsync(BottleWorld world, Caller who, long jam, long idea, (int Points, int Votes)? expected)
    {
        (int Points, int Votes) seen = default;
        for (var look = 0; look < LooksMax; look++)
        {
            // Reading the jam is what makes it tell what is owed.
            await world.Grains.GetGrain<IJamGrain>(jam).GetAsync(who);
            _time.Advance(JamLimits.WallTogether);
            var view = BottleWorld.Done(await world.Grains.GetGrain<IIdeasGrain>(0).GetAsync(who, jam, idea));
            if (expected is null)
            {
                Assert.Equal(IdeaState.Merged, view.State);
                return;
            }

            seen = (view.Points!.Value, view.Votes!.Value);
            if (seen == expected) return;
        }

        Assert.Equal(expected, seen);
    }
}
