using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.Communities;
using MyDeclic.Posts;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bench;

/// <summary>The silo in this process, asked in turns to post into a community of few members and into one of many.</summary>
internal sealed class CrowdLoad(int few, int many, int pairs)
{
    // They have the code compiled, and both communities' members read, before anything is measured.
    private const int WarmUps = 30;

    /// <summary>Milliseconds until the first look at a community was answered, which reads its members.</summary>
    public (double Few, double Many) Wake { get; private set; }

    /// <summary>Milliseconds until posts were acknowledged.</summary>
    public List<double> ToFew { get; } = [];

    /// <inheritdoc cref="ToFew"/>
    public List<double> ToMany { get; } = [];

    /// <summary>Fills a database of its own, measures, and takes the database away.</summary>
    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mydeclic-bench-");
        try
        {
            var builder = Host.CreateApplicationBuilder();
            builder.Logging.ClearProviders();
            builder.Services.AddMyDeclicStorage(new StorageOptions { SqliteFile = Path.Combine(folder.FullName, "crowd.db") });
            builder.Services.AddMyDeclicGrains(_ => { });
            FeedSilo.Add(builder);
            using var host = builder.Build();
            var storage = host.Services.GetRequiredService<StorageStartup>();
            await storage.StartAsync();
            await host.Services.GetRequiredService<CommitQueue>().WriteAsync(tx =>
            {
                CrowdStore.Fill(tx, few, many);
                return true;
            });
            await host.Services.GetRequiredService<GrainsStartup>().StartAsync();
            await host.StartAsync();
            await MeasureAsync(host.Services.GetRequiredService<IGrainFactory>());
            await host.StopAsync();
            await storage.StopAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task MeasureAsync(IGrainFactory grains)
    {
        var author = new Caller(CrowdStore.Author, Population.Employee, 0);
        Wake = (await LookAsync(grains, author, CrowdStore.Few), await LookAsync(grains, author, CrowdStore.Many));
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            await PostAsync(grains, author, CrowdStore.Few);
            await PostAsync(grains, author, CrowdStore.Many);
        }

        for (var pair = 0; pair < pairs; pair++)
        {
            // Who comes first changes, so that what the one leaves behind does not always burden the other.
            if (pair % 2 == 0) ToFew.Add(await PostAsync(grains, author, CrowdStore.Few));
            ToMany.Add(await PostAsync(grains, author, CrowdStore.Many));
            if (pair % 2 == 1) ToFew.Add(await PostAsync(grains, author, CrowdStore.Few));
        }
    }

    private static async Task<double> LookAsync(IGrainFactory grains, Caller author, long community)
    {
        var start = Stopwatch.GetTimestamp();
        var seen = await grains.GetGrain<ICommunityGrain>(community).GetAsync(author);
        if (!seen.IsDone) throw new InvalidOperationException(seen.Refusal.Message);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> PostAsync(IGrainFactory grains, Caller author, long community)
    {
        var command = new CreatePost(
            "The figures of the week are out.", PostKind.News, community.ToString(CultureInfo.InvariantCulture), null);
        var start = Stopwatch.GetTimestamp();
        var posted = await grains.GetGrain<IUserGrain>(author.UserId).PublishAsync(author, command);
        if (!posted.IsDone) throw new InvalidOperationException(posted.Refusal.Message);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
