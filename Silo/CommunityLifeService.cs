using MyDeclic.Communities;

namespace MyDeclic.Silo;

/// <summary>Lets communities fall asleep in which nobody writes, for as long as the process runs.</summary>
internal sealed partial class CommunityLifeService(
    CommunityLife life, TimeProvider clock, ILogger<CommunityLifeService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(life.Period, clock);
        // At once too: a server that is restarted every day must not put it off for ever.
        do
        {
            try
            {
                await life.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next time will do: a community that sleeps late harms nobody.
                LogPutOff(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Warning, "Looking for communities that sleep was put off")]
    private partial void LogPutOff(Exception failure);
}
