using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Media;
using MyDeclic.Posts;
using MyDeclic.Tests.Bottles;
using MyDeclic.Tests.Search;
using MyDeclic.Users;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.Media;

/// <summary>
/// A file goes when its row does: rows go with what they hang on, and when they hung on nothing for too long.
/// </summary>
public sealed class Media_that_nothing_holds_is_forgotten(SearchDatabases databases) : IClassFixture<SearchDatabases>
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_deleted_post_takes_its_photos_and_those_of_its_comments_along()
    {
        await using var world = await BottleWorld.StartAsync(databases.NewSqlite(), _time);
        var (ana, bob) = (await world.AddPersonAsync("ana"), await world.AddPersonAsync("bob"));
        var (photo, answer, kept) = (
            await BringAsync(world, ana), await BringAsync(world, bob), await BringAsync(world, bob));
        var user = world.Grains.GetGrain<IUserGrain>(ana.UserId);
        var post = BottleWorld.Done(await user.PublishAsync(
            ana, new("A door", PostKind.Message, null, null, [new NewAttachment(photo, "A door")])));
        var thread = world.Grains.GetGrain<IConversationComments>(post.Id);
        BottleWorld.Done(await thread.AddAsync(bob, new("Its seal", null, [new NewAttachment(answer, null)])));

        Assert.Null((await world.Grains.GetGrain<IConversationGrain>(post.Id).DeleteAsync(ana)).Refusal);

        Assert.Equal([kept], await ExistingAsync(world, photo, answer, kept));
    }

    [Fact]
    public async Task A_deleted_comment_takes_its_photos_along_and_leaves_those_of_its_post()
    {
        await using var world = await BottleWorld.StartAsync(databases.NewSqlite(), _time);
        var ana = await world.AddPersonAsync("ana");
        var (photo, answer) = (await BringAsync(world, ana), await BringAsync(world, ana));
        var post = BottleWorld.Done(await world.Grains.GetGrain<IUserGrain>(ana.UserId).PublishAsync(
            ana, new("A door", PostKind.Message, null, null, [new NewAttachment(photo, null)])));
        var thread = world.Grains.GetGrain<IConversationComments>(post.Id);
        var comment = BottleWorld.Done(await thread.AddAsync(ana, new("Its seal", null, [new NewAttachment(answer, null)])));

        Assert.Null((await thread.RemoveAsync(ana, comment.Id)).Refusal);

        Assert.Equal([photo], await ExistingAsync(world, photo, answer));
    }

    [Fact]
    public async Task What_hangs_on_nothing_is_kept_a_day_and_what_hangs_on_something_stays()
    {
        await using var world = await BottleWorld.StartAsync(databases.NewSqlite(), _time);
        var ana = await world.AddPersonAsync("ana");
        var (used, unused) = (await BringAsync(world, ana), await BringAsync(world, ana));
        BottleWorld.Done(await world.Grains.GetGrain<IUserGrain>(ana.UserId).PublishAsync(
            ana, new("A door", PostKind.Message, null, null, [new NewAttachment(used, null)])));
        var media = world.Grains.GetGrain<IMediaGrain>(0);

        _time.Advance(MediaLimits.UnattachedKept - TimeSpan.FromMinutes(1));
        var late = await BringAsync(world, ana);
        await media.SweepAsync();
        Assert.Equal([used, unused, late], await ExistingAsync(world, used, unused, late));

        _time.Advance(TimeSpan.FromMinutes(2));
        for (var n = 0; n < 2; n++) await media.SweepAsync();
        Assert.Equal([used, late], await ExistingAsync(world, used, unused, late));
    }

    private static async Task<long> BringAsync(BottleWorld world, Caller who)
    {
        var media = world.Grains.GetGrain<IMediaGrain>(0);
        var id = BottleWorld.Done(await media.BeginAsync(who)).Id;
        BottleWorld.Done(await media.StoreAsync(who, new(
            id, MediaKind.Photo, 800, 600, 0, [new StoredFile("s", "image/webp", 1_000, new string('0', 64))])));
        return id;
    }

    private static async Task<long[]> ExistingAsync(BottleWorld world, params ImmutableArray<long> ids)
    {
        var existing = await world.Grains.GetGrain<IMediaGrain>(0).ExistingAsync(ids);
        return [.. ids.Where(existing.Contains)];
    }
}
