using System.Diagnostics;
using MyDeclic.Communities;
using MyDeclic.Jams;
using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Bottles;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>A phase that is brought forward, on a clock that the test advances, on any database.</summary>
public abstract class ForwardSuite
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();

    [DatabaseFact]
    public async Task A_write_is_in_time_until_the_millisecond_and_late_from_it_on()
    {
        await using var world = await BottleWorld.StartAsync(await NewDatabaseAsync(), _time);
        var (jam, host, voter) = await BeginAsync(world);
        var idea = BottleWorld.Done(await ProposeAsync(world, host, jam.Id)).Id;
        var opensAt = _time.GetUtcNow().AddMilliseconds(10);
        await BringForwardAsync(world, host, jam, opensAt);

        _time.Advance(TimeSpan.FromMilliseconds(9));
        Assert.True((await ProposeAsync(world, host, jam.Id)).IsDone);
        Assert.Equal(ErrorCode.JamPhaseClosed, (await VoteAsync(world, voter, jam.Id, idea)).Refusal?.Code);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(ErrorCode.JamPhaseClosed, (await ProposeAsync(world, host, jam.Id)).Refusal?.Code);
        Assert.True((await VoteAsync(world, voter, jam.Id, idea)).IsDone);
    }

    [DatabaseFact]
    public async Task Its_opening_is_told_by_a_server_that_was_started_since()
    {
        var storage = await NewDatabaseAsync();
        var world = await BottleWorld.StartAsync(storage, _time);
        try
        {
            var (jam, host, _) = await BeginAsync(world);
            var opensAt = _time.GetUtcNow().AddHours(3);
            await BringForwardAsync(world, host, jam, opensAt);
            await world.StopAsync();
            world = await BottleWorld.StartAsync(storage, _time);

            // In small steps, or the phase would be over before the server has read its reminders.
            _time.Advance(opensAt - _time.GetUtcNow());
            var turned = 0L;
            for (var since = Stopwatch.StartNew(); since.Elapsed < Patience && turned != opensAt.ToUnixTimeMilliseconds();)
            {
                _time.Advance(TimeSpan.FromMilliseconds(10));
                turned = await world.Get<JamStore>().TurnedAsync(jam.Id);
            }

            Assert.Equal(opensAt.ToUnixTimeMilliseconds(), turned);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    protected abstract Task<StorageOptions> NewDatabaseAsync();

    private static async Task BringForwardAsync(BottleWorld world, Caller host, JamView jam, DateTimeOffset opensAt) =>
        BottleWorld.Done(await world.Grains.GetGrain<IJamGrain>(jam.Id).BringForwardAsync(host, jam.Phases[1].OpensAt, opensAt));

    private static Task<Result<IdeaView>> ProposeAsync(BottleWorld world, Caller who, long jam) =>
        world.Grains.GetGrain<IIdeasGrain>(0).PublishAsync(who, jam, new NewIdea("Cork", "x", 1, null, [], null, null));

    private static Task<Result<BallotView>> VoteAsync(BottleWorld world, Caller who, long jam, long idea) =>
        world.Grains.GetGrain<IBallotGrain>(FormattableString.Invariant($"{jam}/{who.UserId}")).VoteAsync(who, idea, 1);

    // Ideas for a day, then votes for a day.
    private async Task<(JamView Jam, Caller Host, Caller Voter)> BeginAsync(BottleWorld world)
    {
        var (host, voter) = (await world.AddPersonAsync("host"), await world.AddPersonAsync("voter"));
        var community = BottleWorld.Done(await world.Grains.GetGrain<ICommunityDirectoryGrain>(0).CreateAsync(
            host, new("Doors", "doors", CommunityAccess.Public, CommunityType.Project, "", null, null, null)));
        var now = _time.GetUtcNow();
        NewJamPhase Phase(JamPhaseKind kind, int day) =>
            new(kind, now.AddDays(day).ToString("O"), now.AddDays(day + 1).ToString("O"), null, true);
        var jam = BottleWorld.Done(await world.Grains.GetGrain<IJamsGrain>(0).PlanAsync(host, new PlanJam(
            "Doors of tomorrow", "How?", community.Slug, "Europe/Paris", null, null, null, null, false, false, JamVoting.Points,
            null, null, [Phase(JamPhaseKind.Ideas, 0), Phase(JamPhaseKind.Vote, 1)], [new("Seals", null, [])], [], [], null)));
        return (jam, host, voter);
    }
}
