using MyDeclic.Bottles;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.Bottles;

/// <summary>The waves of a bottle, by durable reminders and a clock that the test advances, on any database.</summary>
public abstract class WaveSuite
{
    private readonly FakeTimeProvider _time = new();

    [DatabaseFact]
    public async Task To_experts_then_more_and_followers_then_animators_and_then_it_sinks()
    {
        await using var world = await StartAsync(await NewAsync());
        var (asker, _, people, follower, animator) = await PopulateAsync(world);

        var start = _time.GetUtcNow();
        var thrown = await world.ThrowAsync(asker, "Which seal?", "seals");
        Assert.Equal((1, 2), (thrown.Wave, thrown.Invited!.Value.Length));

        var second = await world.UntilAsync(asker, thrown.Id, bottle => bottle.Wave == 2);
        Assert.True(second >= start + TimeSpan.FromHours(1));
        var seen = await world.SeeAsync(asker, thrown.Id);
        Assert.Equal(2 + 3 + 1, seen.Invited!.Value.Length);
        Assert.Equal<BottleReason>(
            [new(BottleReasonKind.Follows, "seals")], (await world.SeeAsync(follower, thrown.Id)).Mine!.Reasons);

        var third = await world.UntilAsync(asker, thrown.Id, bottle => bottle.Wave == 3);
        Assert.True(third >= start + TimeSpan.FromHours(3));
        Assert.Equal(BottleReasonKind.Animates, (await world.SeeAsync(animator, thrown.Id)).Mine!.Reasons[0].Reason);

        var sunk = await world.UntilAsync(asker, thrown.Id, bottle => bottle.State == BottleState.Sunk);
        Assert.True(sunk >= start + TimeSpan.FromHours(6));
        var arrivals = await world.ArrivalsAsync(thrown.Id);
        Assert.Equal(
            people.Take(5).Append(follower).Append(animator).Select(one => one.UserId).Order(), arrivals.Keys.Order());
        Assert.All(arrivals.Values, times => Assert.Equal(1, times));
        Assert.Empty(await RemindersAsync(world));
    }

    [DatabaseFact]
    public async Task A_restart_between_waves_loses_nothing_and_doubles_nobody()
    {
        var storage = await NewAsync();
        long id;
        Caller asker;
        await using (var before = await StartAsync(storage))
        {
            (asker, _, _, _, _) = await PopulateAsync(before);
            id = (await before.ThrowAsync(asker, "Which seal?", "seals")).Id;
            Assert.Equal(1, (await before.SeeAsync(asker, id)).Wave);
        }

        // The second wave falls due while nothing runs.
        _time.Advance(TimeSpan.FromHours(2));
        await using (var after = await StartAsync(storage))
        {
            await after.UntilAsync(asker, id, bottle => bottle.Wave == 2);
        }

        await using var last = await StartAsync(storage);
        await last.UntilAsync(asker, id, bottle => bottle.State == BottleState.Sunk);
        var arrivals = await last.ArrivalsAsync(id);
        Assert.Equal(7, arrivals.Count);
        Assert.All(arrivals.Values, times => Assert.Equal(1, times));
    }

    [DatabaseFact]
    public async Task A_reminder_that_comes_many_times_sends_a_wave_once()
    {
        await using var world = await StartAsync(await NewAsync());
        var (asker, _, _, _, _) = await PopulateAsync(world);
        var thrown = await world.ThrowAsync(asker, "Which seal?", "seals");
        _time.Advance(TimeSpan.FromMinutes(59));

        var bottle = world.Grains.GetGrain<IBottleGrain>(thrown.Id).Cast<IRemindable>();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bottle.ReceiveReminder("wave", default)));

        Assert.Equal((1, thrown.Version), (
            (await world.SeeAsync(asker, thrown.Id)).Wave, (await world.SeeAsync(asker, thrown.Id)).Version));
        _time.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bottle.ReceiveReminder("wave", default)));
        Assert.Equal(2, (await world.SeeAsync(asker, thrown.Id)).Wave);
        Assert.All((await world.ArrivalsAsync(thrown.Id)).Values, times => Assert.Equal(1, times));
    }

    [DatabaseFact]
    public async Task An_answer_holds_the_waves_until_the_asker_sends_it_on()
    {
        await using var world = await StartAsync(await NewAsync());
        var (asker, expert, _, _, _) = await PopulateAsync(world);
        var thrown = await world.ThrowAsync(asker, "Which seal?", "seals");
        BottleWorld.Done(await world.Grains.GetGrain<IConversationComments>(thrown.Id).AddAsync(expert, new("This one?", null)));
        Assert.Equal(BottleState.Answered, (await world.SeeAsync(asker, thrown.Id)).State);

        await world.UntilAsync(asker, thrown.Id, bottle => bottle.Version > thrown.Version);
        var held = await world.SeeAsync(asker, thrown.Id);
        Assert.Equal((1, BottleState.Answered), (held.Wave, held.State));
        Assert.Empty(await RemindersAsync(world));

        var start = _time.GetUtcNow();
        var sent = BottleWorld.Done(await world.Grains.GetGrain<IBottleGrain>(thrown.Id).ReopenAsync(asker));
        Assert.Equal((2, BottleState.Floating), (sent.Wave, sent.State));
        var third = await world.UntilAsync(asker, thrown.Id, bottle => bottle.Wave == 3);
        Assert.True(third >= start + TimeSpan.FromHours(2));
    }

    [DatabaseFact]
    public async Task At_most_so_many_bottles_wait_for_one_expert()
    {
        await using var world = await StartAsync(await NewAsync());
        var (asker, expert) = (await world.AddPersonAsync("asker"), await world.AddPersonAsync("expert", "seals"));
        var thrown = new List<BottleView>();
        for (var n = 0; n < 3; n++) thrown.Add(await world.ThrowAsync(asker, $"Which seal, {n}?", "seals"));
        Assert.Equal([1, 1, 0], thrown.Select(bottle => bottle.Invited!.Value.Length));

        await world.Grains.GetGrain<IBottleGrain>(thrown[0].Id).DeclineAsync(expert, DeclineReason.NoTime);

        var fourth = await world.ThrowAsync(asker, "And now?", "seals");
        Assert.Single(fourth.Invited!.Value);
        // What one answered waits no more.
        await world.Grains.GetGrain<IConversationComments>(fourth.Id).AddAsync(expert, new("This one.", null));
        Assert.Single((await world.ThrowAsync(asker, "And then?", "seals")).Invited!.Value);
        Assert.Empty((await world.ThrowAsync(asker, "And at last?", "seals")).Invited!.Value);
    }

    [DatabaseFact]
    public async Task A_bottle_whose_post_is_deleted_ends_by_itself()
    {
        await using var world = await StartAsync(await NewAsync());
        var (asker, expert, _, _, _) = await PopulateAsync(world);
        var thrown = await world.ThrowAsync(asker, "Which seal?", "seals");
        await world.Grains.GetGrain<IConversationGrain>(thrown.Id).DeleteAsync(asker);

        Assert.Equal(
            Refusal.NotFound, (await world.Grains.GetGrain<IBottleGrain>(thrown.Id).GetAsync(expert)).Refusal);
        var other = await world.ThrowAsync(asker, "Another?", "seals");
        await world.UntilAsync(asker, other.Id, bottle => bottle.State == BottleState.Sunk);
        Assert.Empty(await RemindersAsync(world));
        Assert.Equal(2, (await world.ArrivalsAsync(thrown.Id)).Count);
    }

    private static async Task<IReadOnlyList<string>> RemindersAsync(BottleWorld world) =>
        await world.Queue.WriteAsync(tx => tx.Query<string>("select remindername from orleansreminderstable"));

    private Task<BottleWorld> StartAsync(StorageOptions storage) => BottleWorld.StartAsync(storage, _time);

    /// <summary>An empty database.</summary>
    protected abstract Task<StorageOptions> NewDatabaseAsync();

    private Task<StorageOptions> NewAsync()
    {
        // Some day that is not the first of all: ids are made of the time.
        _time.Advance(TimeSpan.FromDays(20_000));
        return NewDatabaseAsync();
    }

    /// <summary>Seven who master seals, one who follows the tag, one who animates where it is used.</summary>
    private static async Task<(Caller Asker, Caller Expert, List<Caller> People, Caller Follower, Caller Animator)> PopulateAsync(
        BottleWorld world)
    {
        var asker = await world.AddPersonAsync("asker");
        var people = new List<Caller>();
        for (var n = 0; n < 7; n++) people.Add(await world.AddPersonAsync($"expert{n}", "seals"));
        var (follower, animator) = (await world.AddPersonAsync("follower"), await world.AddPersonAsync("animator"));
        await world.Grains.GetGrain<IBottleBoxesGrain>(0).FollowTagAsync(follower, "seals", true);
        var place = BottleWorld.Done(await world.Grains.GetGrain<ICommunityDirectoryGrain>(0).CreateAsync(
            asker, new("Seals", null, CommunityAccess.Public, CommunityType.Project, "", null, null, null)));
        await world.Queue.WriteAsync(tx => MembershipStore.Put(
            tx, place.Id, animator.UserId, new(MembershipState.Member, CommunityRole.Animator, 1)));
        BottleWorld.Done(await world.Grains.GetGrain<IUserGrain>(asker.UserId).PublishAsync(
            asker, new("All about #seals", Posts.PostKind.Message, place.Slug, null)));
        return (asker, people[0], people, follower, animator);
    }
}
