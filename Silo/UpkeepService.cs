using MyDeclic.Storage;

namespace MyDeclic.Silo;

/// <summary>Does the upkeep now and then, for as long as the process runs.</summary>
internal sealed partial class UpkeepService(Upkeep upkeep, TimeProvider clock, ILogger<UpkeepService> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Upkeep.Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await upkeep.RunAsync(stoppingToken);
            }
            catch (StorageException failure)
            {
                // The next time will do: what is kept too long harms nobody.
                LogPutOff(failure);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The upkeep of the database was put off")]
    private partial void LogPutOff(Exception failure);
}
