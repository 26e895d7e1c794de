using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.Feeds;
using MyDeclic.Posts;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bench;

/// <summary>
/// The silo in this process over a seeded database, asked as its front asks it. A cold read is the first of its reader
/// since the silo was opened: its grain, its sources, its posts and reactions are read; the database's pages may be in
/// memory, as may posts that other readers saw before.
/// </summary>
internal sealed class FeedLoad(string database)
{
    private const int Probes = 40;

    // They have the code compiled before anything is measured.
    private const int WarmUps = 8;
    private const int WarmReads = 50;
    private const int Pairs = 40;
    private const double ColdWantedMs = 20;
    private const double WarmWantedMs = 2;

    private readonly List<FeedSample> _cold = [];
    private readonly List<FeedSample> _warm = [];
    private readonly List<FeedSample> _caughtUp = [];
    private readonly List<FeedSample> _alone = [];
    private readonly List<FeedSample> _afterHub = [];

    /// <summary>What all rounds measured.</summary>
    public IReadOnlyList<FeedFigure> Figures() =>
    [
        FeedFigure.Of("read", "home, warm", _warm, WarmWantedMs),
        FeedFigure.Of("read", "home, warm, one new post", _caughtUp, WarmWantedMs),
        FeedFigure.Of("read", "home, cold", _cold, ColdWantedMs),
        FeedFigure.Of("post", "post, acknowledged", _alone),
        FeedFigure.Of("post", "… right after the hub's", _afterHub),
    ];

    /// <summary>One round.</summary>
    public async Task RunAsync()
    {
        using var host = Build();
        var storage = host.Services.GetRequiredService<StorageStartup>();
        await storage.StartAsync();
        try
        {
            await host.Services.GetRequiredService<GrainsStartup>().StartAsync();
            await host.StartAsync();
            await MeasureAsync(host.Services.GetRequiredService<IGrainFactory>());
            await host.StopAsync();
        }
        finally
        {
            await storage.StopAsync();
        }
    }

    private IHost Build()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddMyDeclicStorage(database.Contains('=', StringComparison.Ordinal)
            ? new StorageOptions { PostgresConnectionString = database }
            : new StorageOptions { SqliteFile = database });
        builder.Services.AddMyDeclicGrains(_ => { });
        FeedSilo.Add(builder);
        return builder.Build();
    }

    private async Task MeasureAsync(IGrainFactory grains)
    {
        var readers = new List<Caller>();
        for (var probe = 1; probe <= Probes; probe++)
            readers.Add(await FindAsync(grains, probe == 1 ? "probe" : $"probe-{probe}"));
        var hub = await FindAsync(grains, "ceo");

        foreach (var reader in readers.TakeLast(WarmUps)) await ReadAsync(grains, reader);
        foreach (var reader in readers.SkipLast(WarmUps)) _cold.Add(await ReadAsync(grains, reader));
        for (var read = 0; read < WarmReads; read++)
        {
            foreach (var reader in readers) _warm.Add(await ReadAsync(grains, reader));
        }

        var (author, other) = (readers[0], readers[1]);
        await PostAsync(grains, hub);
        await PostAsync(grains, author);
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Everybody's feed is warm: each of them has to take the hub's post in, when it is next read.
            _alone.Add(await PostAsync(grains, author));
            await PostAsync(grains, hub);
            _afterHub.Add(await PostAsync(grains, author));
            _caughtUp.Add(await ReadAsync(grains, other));
        }
    }

    private static async Task<Caller> FindAsync(IGrainFactory grains, string handle)
    {
        var id = await grains.GetGrain<IUserDirectoryGrain>(0).FindAsync(handle)
            ?? throw new InvalidOperationException($"'{handle}' is not there: this is no database that 'seed' filled.");
        return new Caller(id, Population.Employee, 0);
    }

    private static Task<FeedSample> ReadAsync(IGrainFactory grains, Caller reader) => FeedSample.OfAsync(async () =>
    {
        var page = await grains.GetGrain<IFeedGrain>(reader.UserId).ReadAsync(reader, new PageRequest());
        if (!page.IsDone || page.Value.Items.Length < Limits.PageItemsDefault)
            throw new InvalidOperationException("The page is not full.");
    });

    private static Task<FeedSample> PostAsync(IGrainFactory grains, Caller author) => FeedSample.OfAsync(async () =>
    {
        var command = new CreatePost("The figures of the week are out.", PostKind.News, null, null);
        var posted = await grains.GetGrain<IUserGrain>(author.UserId).PublishAsync(author, command);
        if (!posted.IsDone) throw new InvalidOperationException(posted.Refusal.Message);
    });
}
