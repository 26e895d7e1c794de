using Microsoft.Extensions.DependencyInjection;
using MyDeclic.Conversations;
using MyDeclic.News;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Bottles;
using MyDeclic.Users;
using Orleans;
using Orleans.Embedded.Tests.Support;

namespace MyDeclic.Tests.News;

/// <summary>Articles in time, by durable reminders and a clock that the test advances, on any database.</summary>
public abstract class ArticleSuite
{
    private const string Press = "press-office";
    private static readonly NewsQuery s_front = new(false, false);
    private static readonly NewsQuery s_archive = new(false, true);

    private readonly FakeTimeProvider _time = new();

    [DatabaseFact]
    public async Task A_scheduled_article_is_published_at_its_time_and_not_before()
    {
        await using var world = await StartAsync(await NewAsync());
        var (press, reader) = (await world.AddPersonAsync(Press), await world.AddPersonAsync("reader"));
        var at = _time.GetUtcNow() + TimeSpan.FromHours(2);
        var id = await ScheduleAsync(world, press, at);

        _time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await FrontAsync(world, reader));
        await UntilPublishedAsync(world, press, id);

        Assert.Equal([id], await FrontAsync(world, reader));
        var published = BottleWorld.Done(await world.Grains.GetGrain<IArticleGrain>(id).GetAsync(reader)).Article;
        Assert.True(published.PublishedAt >= at);
        Assert.Null(published.PublishAt);
        await AssertPublishedOnceAsync(world);
        await UntilForgottenAsync(world);
    }

    [DatabaseFact]
    public async Task A_restart_before_its_time_neither_loses_nor_doubles_it()
    {
        var storage = await NewAsync();
        Caller press;
        long id;
        await using (var before = await StartAsync(storage))
        {
            press = await before.AddPersonAsync(Press);
            id = await ScheduleAsync(before, press, _time.GetUtcNow() + TimeSpan.FromHours(1));
        }

        // Its time comes while nothing runs.
        _time.Advance(TimeSpan.FromHours(3));
        await using (var after = await StartAsync(storage)) await UntilPublishedAsync(after, press, id);

        await using var last = await StartAsync(storage);
        Assert.Equal([id], await FrontAsync(last, press));
        await AssertPublishedOnceAsync(last);
    }

    [DatabaseFact]
    public async Task Reminders_editors_and_readers_at_once_publish_it_once()
    {
        await using var world = await StartAsync(await NewAsync());
        var (press, reader) = (await world.AddPersonAsync(Press), await world.AddPersonAsync("reader"));
        var id = await ScheduleAsync(world, press, _time.GetUtcNow() + TimeSpan.FromMinutes(1));
        var article = world.Grains.GetGrain<IArticleGrain>(id);
        _time.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 5).SelectMany(_ => new Task[]
        {
            article.Cast<IRemindable>().ReceiveReminder("publish", default), article.PublishAsync(press), FrontAsync(world, reader),
            article.GetAsync(reader),
        }));

        Assert.Equal([id], await FrontAsync(world, reader));
        await AssertPublishedOnceAsync(world);
    }

    [DatabaseFact]
    public async Task The_front_page_shows_what_is_due_before_its_reminder_comes()
    {
        await using var world = await StartAsync(await NewAsync());
        var (press, reader) = (await world.AddPersonAsync(Press), await world.AddPersonAsync("reader"));
        var id = await ScheduleAsync(world, press, _time.GetUtcNow() + TimeSpan.FromMinutes(5));
        await world.Queue.WriteAsync(tx => tx.Execute("delete from orleansreminderstable"));
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([id], await FrontAsync(world, reader));
    }

    [DatabaseFact]
    public async Task An_article_leaves_the_front_page_in_the_millisecond_that_was_said()
    {
        await using var world = await StartAsync(await NewAsync());
        var (press, reader) = (await world.AddPersonAsync(Press), await world.AddPersonAsync("reader"));
        var expires = _time.GetUtcNow() + TimeSpan.FromDays(1);
        var id = (await BeginAsync(world, press, new SaveArticle("Title", "Summary", "Text", ExpiresAt: expires))).Id;
        BottleWorld.Done(await world.Grains.GetGrain<IArticleGrain>(id).PublishAsync(press));

        _time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal([id], await FrontAsync(world, reader));
        Assert.Empty(await ListAsync(world, reader, s_archive));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Empty(await FrontAsync(world, reader));
        Assert.Equal([id], await ListAsync(world, reader, s_archive));
        // It is read by its link, and answered.
        Assert.True((await world.Grains.GetGrain<IArticleGrain>(id).GetAsync(reader)).IsDone);
        Assert.True((await world.Grains.GetGrain<IConversationComments>(id).AddAsync(reader, new("Still here", null))).IsDone);
    }

    [DatabaseFact]
    public async Task Who_comes_to_another_population_reads_its_articles_and_no_more_those_of_the_one_before()
    {
        await using var world = await StartAsync(await NewAsync());
        var (press, reader) = (await world.AddPersonAsync(Press), await world.AddPersonAsync("reader"));
        var ids = new List<long>();
        foreach (var population in new[] { Population.Employee, Population.MainPartner })
        {
            ids.Add((await BeginAsync(world, press, new SaveArticle("Title", "Summary", "Text", Populations: [population]))).Id);
            BottleWorld.Done(await world.Grains.GetGrain<IArticleGrain>(ids[^1]).PublishAsync(press));
        }

        var lists = world.Grains.GetGrain<IPostListsGrain>(0);
        Assert.Equal([ids[0]], BottleWorld.Done(await lists.SomeAsync(reader, [.. ids])).Items.Select(post => post.Id));

        await world.Grains.GetGrain<IUserGrain>(reader.UserId).SetPopulationAsync(Population.MainPartner);

        Assert.Equal([ids[1]], BottleWorld.Done(await lists.SomeAsync(reader, [.. ids])).Items.Select(post => post.Id));
        Assert.Equal([ids[1]], await FrontAsync(world, reader with { Population = Population.MainPartner }));
    }

    [DatabaseFact]
    public async Task What_is_no_longer_scheduled_stays_a_draft()
    {
        await using var world = await StartAsync(await NewAsync());
        var press = await world.AddPersonAsync(Press);
        var id = await ScheduleAsync(world, press, _time.GetUtcNow() + TimeSpan.FromHours(1));
        BottleWorld.Done(await world.Grains.GetGrain<IArticleGrain>(id).ScheduleAsync(press, null));
        await UntilForgottenAsync(world);

        _time.Advance(TimeSpan.FromHours(2));
        await world.Grains.GetGrain<IArticleGrain>(id).Cast<IRemindable>().ReceiveReminder("publish", default);

        Assert.Empty(await FrontAsync(world, press));
        Assert.Equal(0, await CountAsync(world, EventTypes.PostCreated));
    }

    /// <summary>An empty database.</summary>
    protected abstract Task<StorageOptions> NewDatabaseAsync();

    private Task<StorageOptions> NewAsync()
    {
        // Some day that is not the first of all: ids are made of the time.
        _time.Advance(TimeSpan.FromDays(20_000));
        return NewDatabaseAsync();
    }

    private static async Task<ArticleView> BeginAsync(BottleWorld world, Caller press, SaveArticle article) =>
        BottleWorld.Done(await world.Grains.GetGrain<INewsGrain>(0).BeginAsync(press, article));

    private static async Task<long> ScheduleAsync(BottleWorld world, Caller press, DateTimeOffset at)
    {
        var id = (await BeginAsync(world, press, new SaveArticle("Title", "Summary", "Text"))).Id;
        BottleWorld.Done(await world.Grains.GetGrain<IArticleGrain>(id).ScheduleAsync(press, at));
        return id;
    }

    private static Task<long[]> FrontAsync(BottleWorld world, Caller who) => ListAsync(world, who, s_front);

    private static async Task<long[]> ListAsync(BottleWorld world, Caller who, NewsQuery query) =>
        [.. BottleWorld.Done(await world.Grains.GetGrain<INewsGrain>(0).ListAsync(who, query, new()))
            .Items.Select(one => one.Id)];

    private static async Task AssertPublishedOnceAsync(BottleWorld world)
    {
        foreach (var type in new[] { EventTypes.PostCreated, EventTypes.ArticlePublished })
            Assert.Equal(1, await CountAsync(world, type));
    }

    private static async Task<int> CountAsync(BottleWorld world, string type) => (int)await world.Queue.WriteAsync(
        tx => tx.ExecuteScalar<long>("select count(*) from events where type = @type", new { type }));

    private Task<BottleWorld> StartAsync(StorageOptions storage) => BottleWorld.StartAsync(
        storage, _time, services => services.AddSingleton(new NewsOptions { Team = Press }));

    // By its reminder alone: nobody looks at the front page.
    private Task UntilPublishedAsync(BottleWorld world, Caller press, long id) => UntilAsync(async () =>
        BottleWorld.Done(await world.Grains.GetGrain<IArticleGrain>(id).SourceAsync(press)).Article.State
            == ArticleState.Published);

    private Task UntilForgottenAsync(BottleWorld world) => UntilAsync(async () => await world.Queue.WriteAsync(
        tx => tx.ExecuteScalar<long>("select count(*) from orleansreminderstable")) == 0);

    private async Task UntilAsync(Func<Task<bool>> isDone)
    {
        for (var step = 0; step < 1_000; step++)
        {
            if (await isDone()) return;
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        throw new InvalidOperationException("It did not come.");
    }
}
