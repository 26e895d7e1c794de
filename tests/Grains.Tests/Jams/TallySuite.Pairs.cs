using System.Collections.Immutable;
using MyDeclic.Jams;
using MyDeclic.Rig;
using MyDeclic.Tests.Bottles;

namespace MyDeclic.Tests.Jams;

public abstract partial class TallySuite
{
    [DatabaseFact]
    public async Task Tallies_of_comparisons_stay_exact_whatever_happens_in_between()
    {
        for (var seed = 1; seed <= Seeds; seed++) await ComparePairsAsync(seed);
    }

    private async Task ComparePairsAsync(int seed)
    {
        var random = new Random(seed);
        var storage = await NewDatabaseAsync();
        var world = await BottleWorld.StartAsync(storage, _time);
        try
        {
            var (jam, host, people, ideas) = await BeginAsync(world, seed, JamVoting.Pairs);
            var model = new PairModel();
            for (var step = 0; step < Steps; step++)
            {
                var (who, idea, other) = (random.Next(People), random.Next(Ideas), random.Next(Ideas));
                var what = random.Next(100);
                if (what < 50)
                {
                    var answer = await Ballot(world, jam, people[who]).CompareAsync(people[who], ideas[idea], ideas[other]);
                    Assert.Equal((seed, step, model.Compare(who, idea, other)), (seed, step, CodeOf(answer)));
                }
                else if (what < 62)
                {
                    var answer = await Ballot(world, jam, people[who]).TakeBackAsync(people[who], ideas[idea], ideas[other]);
                    Assert.Equal((seed, step, model.TakeBack(who, idea, other)), (seed, step, CodeOf(answer)));
                }
                else if (what < 77)
                {
                    var answer = await world.Grains.GetGrain<IJamAnimation>(jam).MergeAsync(host, ideas[idea], ideas[other]);
                    Assert.Equal((seed, step, model.Merge(idea, other)), (seed, step, CodeOf(answer)));
                }
                else if (what < 90)
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
                    await world.StopAsync();
                    world = await BottleWorld.StartAsync(storage, _time);
                }
            }

            for (var who = 0; who < People; who++) await SaidAsync(world, jam, people[who], ideas, model.SaidBy(who));
            await AllShowAsync();
            // Once more with nothing else to tell: what was compared with ideas that become one is counted anew as well.
            int[] shown = [.. Enumerable.Range(0, Ideas).Where(idea => model.Tally(idea) is not null).Take(2)];
            if (shown is not [var gone, var kept]) return;
            Assert.True((await world.Grains.GetGrain<IJamAnimation>(jam).MergeAsync(host, ideas[gone], ideas[kept])).IsDone);
            model.Merge(gone, kept);
            await AllShowAsync();
            Assert.True((await world.Grains.GetGrain<IJamAnimation>(jam).SeparateAsync(host, ideas[gone])).IsDone);
            model.Separate(gone);
            await AllShowAsync();

            async Task AllShowAsync()
            {
                for (var idea = 0; idea < Ideas; idea++) await ShowsAsync(world, host, jam, ideas[idea], model.Tally(idea));
            }
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static async Task SaidAsync(
        BottleWorld world, long jam, Caller who, ImmutableArray<long> ideas, IEnumerable<(int Winner, int Loser)> expected)
    {
        var ballot = BottleWorld.Done(await Ballot(world, jam, who).GetAsync(who));
        Assert.Equal(
            expected.Select(said => new BallotPair(ideas[said.Winner], ideas[said.Loser])), ballot.Pairs.AsEnumerable());
        Assert.Equal(0, ballot.PointsLeft);
    }
}
