using Microsoft.Extensions.DependencyInjection;
using MyDeclic.Conversations;
using MyDeclic.Notifications;
using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Bottles;
using MyDeclic.Users;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.Notifications;

/// <summary>The notifier and the digests, over a database and a clock that the test advances.</summary>
public abstract class NotifierSuite
{
    // A Friday, at midnight in UTC.
    private static readonly TimeSpan s_start = TimeSpan.FromDays(20_000);
    private readonly FakeTimeProvider _time = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mydeclic-mail-");

    [DatabaseFact]
    public async Task Each_event_notifies_once_however_often_the_notifier_starts_and_however_many_there_are()
    {
        var storage = await NewAsync();
        Caller ana;
        await using (var world = await StartAsync(storage))
        {
            ana = await world.AddPersonAsync("ana");
            for (var n = 0; n < 10; n++) await FollowAsync(world, await world.AddPersonAsync($"first{n}"), ana);
            var one = world.Get<Notifier>();
            var other = ActivatorUtilities.CreateInstance<Notifier>(world.Get<IServiceProvider>());
            var from = await one.PositionAsync();
            // Two at once, and one that ended after its commit and begins where it began before.
            await Task.WhenAll(one.StepAsync(from, from), other.StepAsync(from, from));
            Assert.Equal(await one.PositionAsync(), (await other.StepAsync(from, from)).Stored);
            Assert.Equal(10, await CountAsync(world, ana));
            for (var n = 0; n < 10; n++) await FollowAsync(world, await world.AddPersonAsync($"second{n}"), ana);
        }

        await using (var world = await StartAsync(storage))
        {
            // What happened while nobody looked is told by who looks next.
            await world.Grains.GetGrain<INotifierGrain>(0).WakeAsync();
            await ReachesAsync(world, ana, 20);
            for (var n = 0; n < 10; n++) await FollowAsync(world, await world.AddPersonAsync($"third{n}"), ana);
            await ReachesAsync(world, ana, 30);
        }

        await using var last = await StartAsync(storage);
        await last.Grains.GetGrain<INotifierGrain>(0).WakeAsync();
        await FollowAsync(last, await last.AddPersonAsync("last"), ana);
        await ReachesAsync(last, ana, 31);
    }

    [DatabaseFact]
    public async Task A_busy_day_has_one_digest_and_an_empty_day_none()
    {
        await using var world = await StartAsync(await NewAsync());
        var (ana, bob) = (await world.AddPersonAsync("ana"), await world.AddPersonAsync("bob"));
        await FollowAsync(world, bob, ana);
        await NotifyAsync(world);
        Assert.Equal(0, await world.Get<Digests>().MakeDueAsync(_time.GetUtcNow()));
        _time.Advance(TimeSpan.FromHours(8));

        // Two servers at once, then the same once more.
        var made = await Task.WhenAll(
            world.Get<Digests>().MakeDueAsync(_time.GetUtcNow()), world.Get<Digests>().MakeDueAsync(_time.GetUtcNow()));
        Assert.Equal(1, made.Sum());
        var postman = world.Grains.GetGrain<IPostmanGrain>(0);
        for (var n = 0; n < 2; n++) await postman.WakeAsync();
        var file = Assert.Single(_folder.GetFiles("*.eml"));
        var mail = await File.ReadAllTextAsync(file.FullName);
        Assert.Contains("ana@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail, StringComparison.Ordinal);
        Assert.Contains("bob follows you", mail, StringComparison.Ordinal);

        // Told of once; what comes on the weekend is told of on Monday.
        _time.Advance(TimeSpan.FromDays(1));
        await postman.WakeAsync();
        await FollowAsync(world, await world.AddPersonAsync("cem"), ana);
        await NotifyAsync(world);
        _time.Advance(TimeSpan.FromDays(1));
        await postman.WakeAsync();
        Assert.Single(_folder.GetFiles("*.eml"));
        _time.Advance(TimeSpan.FromDays(1));
        await postman.WakeAsync();
        Assert.Equal(2, _folder.GetFiles("*.eml").Length);
    }

    [DatabaseFact]
    public async Task What_was_read_or_taken_back_or_is_not_wanted_makes_no_digest()
    {
        await using var world = await StartAsync(await NewAsync());
        var bob = await world.AddPersonAsync("bob");
        var people = new List<Caller>();
        for (var n = 0; n < 3; n++) people.Add(await world.AddPersonAsync($"person{n}"));
        foreach (var one in people) await FollowAsync(world, bob, one);
        await NotifyAsync(world);
        var page = BottleWorld.Done(await Of(world, people[0]).ListAsync(people[0], new(), false));
        Assert.Null((await Of(world, people[0]).ReadAllAsync(people[0], page.Position)).Refusal);
        await world.Grains.GetGrain<IUserFollows>(bob.UserId).UnfollowAsync(bob, people[1].UserId);
        await NotifyAsync(world);
        BottleWorld.Done(await Of(world, people[2]).ChangeAsync(
            people[2], new(null, null, false, null, null, new(false, "08:00", true, true))));

        _time.Advance(TimeSpan.FromDays(4));
        await world.Grains.GetGrain<IPostmanGrain>(0).WakeAsync();
        Assert.Empty(_folder.GetFiles("*.eml"));
        Assert.Equal(0, await world.Queue.WriteAsync(tx => tx.ExecuteScalar<long>("select count(*) from mails")));
    }

    [DatabaseFact]
    public async Task Unread_messages_make_one_digest_and_the_same_messages_no_second()
    {
        await using var world = await StartAsync(await NewAsync());
        var (ana, bob) = (await world.AddPersonAsync("ana"), await world.AddPersonAsync("bob"));
        var talk = BottleWorld.Done(await world.Grains.GetGrain<IConversationsGrain>(0).StartAsync(ana, new(["bob"], null, null)));
        var messages = world.Grains.GetGrain<IConversationMessages>(talk.Id);
        for (var n = 0; n < 3; n++) BottleWorld.Done(await messages.SayAsync(ana, new("A secret word", null)));
        await NotifyAsync(world);
        var postman = world.Grains.GetGrain<IPostmanGrain>(0);
        _time.Advance(TimeSpan.FromHours(8));
        for (var n = 0; n < 2; n++) await postman.WakeAsync();
        var mail = await File.ReadAllTextAsync(Assert.Single(_folder.GetFiles("*.eml")).FullName);
        Assert.Contains("1 unread conversation", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", mail, StringComparison.Ordinal);

        // The same messages, still unread, are no news; another one is.
        _time.Advance(TimeSpan.FromDays(3));
        await NotifyAsync(world);
        await postman.WakeAsync();
        Assert.Single(_folder.GetFiles("*.eml"));
        BottleWorld.Done(await messages.SayAsync(ana, new("Another secret", null)));
        await NotifyAsync(world);
        _time.Advance(TimeSpan.FromDays(1));
        await postman.WakeAsync();
        Assert.Equal(2, _folder.GetFiles("*.eml").Length);

        // What was read before the digest is due makes none.
        BottleWorld.Done(await messages.SayAsync(ana, new("The last one", null)));
        await NotifyAsync(world);
        Assert.Null((await messages.MarkAsync(bob, 5, true)).Refusal);
        _time.Advance(TimeSpan.FromDays(1));
        await postman.WakeAsync();
        Assert.Equal(2, _folder.GetFiles("*.eml").Length);
    }

    [DatabaseFact]
    public async Task No_mail_goes_in_quiet_hours()
    {
        await using var world = await StartAsync(await NewAsync());
        var (ana, bob) = (await world.AddPersonAsync("ana"), await world.AddPersonAsync("bob"));
        await FollowAsync(world, bob, ana);
        await NotifyAsync(world);
        BottleWorld.Done(await Of(world, ana).ChangeAsync(
            ana, new(null, new("07:00", "10:00"), false, "Europe/Paris", "fr", null)));
        // 09:59 in Paris.
        _time.Advance(new TimeSpan(7, 59, 0));
        await world.Grains.GetGrain<IPostmanGrain>(0).WakeAsync();
        Assert.Empty(_folder.GetFiles("*.eml"));
        _time.Advance(TimeSpan.FromMinutes(1));
        await world.Grains.GetGrain<IPostmanGrain>(0).WakeAsync();
        var mail = await File.ReadAllTextAsync(Assert.Single(_folder.GetFiles("*.eml")).FullName);
        Assert.Contains("Ce qui vous attend", mail, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_mail_that_could_not_be_sent_is_sent_later()
    {
        using var server = new FakeSmtpServer { IsBusy = true };
        await using var world = await BottleWorld.StartAsync(
            await NewAsync(), _time, services => services.AddSingleton<IMailTransport>(
                new SmtpTransport(new() { SmtpHost = "localhost", SmtpPort = server.Port, SmtpTls = false })));
        var (ana, bob) = (await world.AddPersonAsync("ana"), await world.AddPersonAsync("bob"));
        await FollowAsync(world, bob, ana);
        await NotifyAsync(world);
        _time.Advance(TimeSpan.FromHours(8));
        var postman = world.Grains.GetGrain<IPostmanGrain>(0);
        for (var n = 0; n < 2; n++) await postman.WakeAsync();
        Assert.Single(server.Commands, line => line.StartsWith("MAIL", StringComparison.Ordinal));

        server.IsBusy = false;
        _time.Advance(TimeSpan.FromMinutes(2));
        for (var n = 0; n < 2; n++) await postman.WakeAsync();
        Assert.Single(server.Messages);
    }

    protected abstract Task<StorageOptions> NewDatabaseAsync();

    private static INotificationsGrain Of(BottleWorld world, Caller who) =>
        world.Grains.GetGrain<INotificationsGrain>(who.UserId);

    private static async Task FollowAsync(BottleWorld world, Caller follower, Caller followee) =>
        Assert.Null((await world.Grains.GetGrain<IUserFollows>(follower.UserId).FollowAsync(follower, followee.UserId)).Refusal);

    private static async Task NotifyAsync(BottleWorld world)
    {
        var notifier = world.Get<Notifier>();
        var place = await notifier.PositionAsync();
        var before = -1L;
        var stored = place;
        while (place != before)
        {
            before = place;
            (stored, place) = await notifier.StepAsync(stored, place);
        }

        await notifier.KeepAsync(stored, place);
    }

    private static async Task<int> CountAsync(BottleWorld world, Caller who)
    {
        var page = BottleWorld.Done(await Of(world, who).ListAsync(who, new(), false));
        return page.Items.Sum(one => one.Count);
    }

    private static async Task ReachesAsync(BottleWorld world, Caller who, int count)
    {
        var log = world.Get<LogTail>();
        while (true)
        {
            var head = log.Head;
            var now = await CountAsync(world, who);
            Assert.True(now <= count, $"{now} instead of {count}.");
            if (now == count) return;
            await log.WaitBeyondAsync(head, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private Task<BottleWorld> StartAsync(StorageOptions storage) => BottleWorld.StartAsync(
        storage, _time, services => services.AddSingleton(new MailOptions { Folder = _folder.FullName }));

    private Task<StorageOptions> NewAsync()
    {
        _time.Advance(s_start);
        return NewDatabaseAsync();
    }
}
