using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Feeds;
using MyDeclic.Jams;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Bottles;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>What followers of a jam are told, over crashes, and whom nothing is told.</summary>
public abstract class JamMilestoneSuite
{
    private const int TouchesMax = 200;
    private const int LooksMax = 500;

    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(200, false)]
    [InlineData(500, true)]
    [InlineData(1_000, true)]
    [InlineData(50_000, true)]
    public void Ones_and_fives_with_noughts_are_told(int ideas, bool isTold) =>
        Assert.Equal(isTold, JamMilestoneStore.IsRound(ideas));

    [DatabaseFact]
    public async Task A_round_number_of_ideas_is_told_once_whenever_the_server_ends()
    {
        var storage = await NewDatabaseAsync();
        var world = await BottleWorld.StartAsync(storage, _time);
        try
        {
            var host = await world.AddPersonAsync("host");
            var (fan, reader) = (await world.AddPersonAsync("fan"), await world.AddPersonAsync("reader"));
            var jam = await PlanAsync(world, host, null, TimeSpan.Zero);
            Assert.Null((await world.Grains.GetGrain<IJamsGrain>(0).FollowAsync(fan, jam, true)).Refusal);
            for (var n = 0; n < JamLimits.IdeasPerPersonMax; n++)
            {
                BottleWorld.Done(await world.Grains.GetGrain<IIdeasGrain>(0).PublishAsync(
                    host, jam, new NewIdea($"Idea {n}", "x", 1, null, [], null, null)));
            }

            // The clock stands still: nothing is told before the server ends.
            Assert.Empty(await HomeAsync(world, fan));
            for (var end = 0; end < 2; end++)
            {
                await world.StopAsync();
                world = await BottleWorld.StartAsync(storage, _time);
                await UntilAsync(world, jam, reader, async () => (await HomeAsync(world, fan)).Length > 0);
            }

            var post = Assert.Single(await HomeAsync(world, fan));
            Assert.Equal((jam, "The jam “Doors” has 100 ideas."), (post.AboutJam, post.Text));
            Assert.Empty(await HomeAsync(world, reader));
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    [DatabaseFact]
    public async Task Who_does_not_see_the_jam_is_told_nothing_of_it()
    {
        await using var world = await BottleWorld.StartAsync(await NewDatabaseAsync(), _time);
        var (host, fan) = (await world.AddPersonAsync("host"), await world.AddPersonAsync("fan"));
        var other = await world.AddPersonAsync("other", population: Population.OnSiteContractor);
        var jam = await PlanAsync(world, host, [Population.Employee], TimeSpan.FromMinutes(30), id =>
            Task.WhenAll(new[] { fan, other }.Select(who => world.Grains.GetGrain<ICommunityMembership>(id).JoinAsync(who))));
        Assert.Null((await world.Grains.GetGrain<IJamsGrain>(0).FollowAsync(fan, jam, true)).Refusal);
        Assert.Equal(
            ErrorCode.NotFound, (await world.Grains.GetGrain<IJamsGrain>(0).FollowAsync(other, jam, true)).Refusal!.Code);
        Assert.Empty(await HomeAsync(world, other));

        _time.Advance(TimeSpan.FromMinutes(30));
        await UntilAsync(world, jam, fan, async () => (await HomeAsync(world, fan)).Length > 0);

        var post = Assert.Single(await HomeAsync(world, fan));
        Assert.Equal(jam, post.AboutJam);
        // Neither at home, warm or cold, nor among the community's posts, nor by its id, nor live.
        Assert.Empty(await HomeAsync(world, other));
        Assert.False((await world.Grains.GetGrain<IConversationGrain>(post.Id).GetAsync(other)).IsDone);
        var sources = await world.Grains.GetGrain<IFeedGrain>(other.UserId).SourcesAsync(other);
        await world.Get<LogTail>().CatchUpAsync();
        Assert.True(world.Get<LogTail>().TryReadAfter(0, 1_000, out var log));
        var told = log.Single(entry => entry.Subject == post.Id && entry.Type == EventTypes.PostCreated);
        Assert.DoesNotContain(told.Topics, sources.Contains);
        Assert.Contains(told.Topics, (await world.Grains.GetGrain<IFeedGrain>(fan.UserId).SourcesAsync(fan)).Contains);
        // Who is of another population from now on, too.
        var moved = fan with { Population = Population.OnSiteContractor };
        Assert.Empty(await HomeAsync(world, moved));
    }

    [Fact]
    public void What_was_chosen_is_named_in_the_jams_language()
    {
        var jam = new JamRow { Title = "Portes", Languages = "fr en" };

        Assert.Equal(
            "Le jam « Portes » a retenu 5 idées : « Liège », « Joint »…", JamMilestoneWords.Of(jam, 5, ["*Liège*", "Joint"]));
        Assert.Equal(
            "The jam “Portes” has chosen 1 idea: “Cork”.", JamMilestoneWords.Of(jam with { Languages = "" }, 1, ["Cork"]));
    }

    protected abstract Task<StorageOptions> NewDatabaseAsync();

    private async Task<long> PlanAsync(
        BottleWorld world, Caller host, ImmutableArray<Population>? populations, TimeSpan opensIn,
        Func<long, Task>? before = null)
    {
        var community = BottleWorld.Done(await world.Grains.GetGrain<ICommunityDirectoryGrain>(0).CreateAsync(
            host, new("Doors", "doors", CommunityAccess.Public, CommunityType.Project, "", null, null, null)));
        if (before is not null) await before(community.Id);
        var opensAt = _time.GetUtcNow() + opensIn;
        NewJamPhase phase = new(
            JamPhaseKind.Ideas, opensAt.ToString("O", CultureInfo.InvariantCulture),
            opensAt.AddDays(30).ToString("O", CultureInfo.InvariantCulture), null, true);
        return BottleWorld.Done(await world.Grains.GetGrain<IJamsGrain>(0).PlanAsync(host, new PlanJam(
            "Doors", "How?", community.Slug, "Europe/Paris", null, populations, null, null, false, true, null, null, null,
            [phase], [new("Seals", null, [])], [], [], null))).Id;
    }

    private static async Task<ImmutableArray<PostView>> HomeAsync(BottleWorld world, Caller who) => BottleWorld.Done(
        await world.Grains.GetGrain<IFeedGrain>(who.UserId).ReadAsync(who, new PageRequest(null, 50))).Items;

    /// <summary>Has somebody look at the jam, which is what makes it tell what is owed, until it did.</summary>
    private async Task UntilAsync(BottleWorld world, long jam, Caller who, Func<Task<bool>> wanted)
    {
        for (var touch = 0; touch < TouchesMax; touch++)
        {
            BottleWorld.Done(await world.Grains.GetGrain<IJamGrain>(jam).GetAsync(who));
            _time.Advance(JamLimits.WallTogether);
            // Slowly: calls of a busy machine end by the same clock.
            for (var look = 0; look < LooksMax; look++)
            {
                if (await wanted()) return;
            }
        }

        Assert.Fail("Nothing was told.");
    }
}
