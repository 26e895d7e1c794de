using MyDeclic.Notifications;
using Orleans;

namespace MyDeclic.Silo;

/// <summary>
/// Sees to it that notifications are written and digests are sent, for as long as the process runs: whoever it asks may have
/// been on a server that is gone.
/// </summary>
internal sealed partial class NotificationService(
    IGrainFactory grains, NotificationOptions options, TimeProvider clock, ILogger<NotificationService> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.LookEvery, clock);
        do
        {
            try
            {
                await grains.GetGrain<INotifierGrain>(0).WakeAsync();
                await grains.GetGrain<IPostmanGrain>(0).WakeAsync();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next time will do: the log keeps what happened.
                LogPutOff(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Warning, "Waking the notifier was put off")]
    private partial void LogPutOff(Exception failure);
}
