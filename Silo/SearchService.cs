using System.Data.Common;
using MyDeclic.Search;
using MyDeclic.Storage;

namespace MyDeclic.Silo;

/// <summary>
/// Fills the index of the search after the start and after imports, and writes down its statistic, for as long as the
/// process runs.
/// </summary>
internal sealed partial class SearchService(
    SearchFill fill, SearchCounter counter, TimeProvider clock, ILogger<SearchService> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(counter.SaveAsync, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            await TryAsync(async cancel => await fill.RunAsync(cancel), stoppingToken);
            await TryAsync(counter.SaveAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (Exception failure) when (failure is StorageException or DbException)
        {
            // Another silo may hold the row; a minute later it goes on from where it was.
            LogPutOff(failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The index of the search was put off")]
    private partial void LogPutOff(Exception failure);
}
