using Microsoft.Extensions.Hosting;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Lets time pass for the relay.</summary>
internal sealed class LiveUpkeep(TopicRelay relay, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LiveLimits.UpkeepPeriod, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) relay.Tick();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
