using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.Media;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.WebFront.Media;

/// <summary>
/// Now and then has forgotten what nobody used, and removes files that have no row: rows say what exists, and what hangs on
/// something goes with it.
/// </summary>
internal sealed partial class MediaSweeper(
    MediaFolder folder, IGrainFactory grains, TimeProvider time, ILogger<MediaSweeper> logger) : BackgroundService
{
    private const int IdsAtOnce = 500;

    // As ids are made: 20 bits below the milliseconds of their time.
    private const int BitsBelowTime = 20;

    /// <summary>Does it once; does nothing twice.</summary>
    public async Task RunAsync()
    {
        var media = grains.GetGrain<IMediaGrain>(0);
        await media.SweepAsync();
        var old = time.GetUtcNow() - MediaLimits.RowlessKept;
        foreach (var ids in folder.Ids().Where(id => TimeOf(id) < old).Chunk(IdsAtOnce))
        {
            var existing = (await media.ExistingAsync([.. ids])).ToHashSet();
            foreach (var id in ids.Where(id => !existing.Contains(id))) folder.Remove(id);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!folder.IsThere) return;
        using var timer = new PeriodicTimer(MediaLimits.SweepPeriod, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync();
            }
            catch (Exception failure)
                when (failure is IOException or TimeoutException or OrleansException or UnauthorizedAccessException)
            {
                // The next time will do: what is kept too long harms nobody.
                LogPutOff(failure);
            }
        }
    }

    private static DateTimeOffset TimeOf(long id) => DateTimeOffset.FromUnixTimeMilliseconds(id >> BitsBelowTime);

    [LoggerMessage(1, LogLevel.Warning, "Unused photos and videos were not looked for")]
    private partial void LogPutOff(Exception failure);
}
