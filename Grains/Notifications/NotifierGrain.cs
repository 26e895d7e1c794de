using Microsoft.Extensions.Logging;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Notifications;

/// <summary>
/// Follows the log, for as long as it is active: woken by the log itself, and by a reminder should it ever be gone. Nobody
/// waits for it, and it waits for nobody's command.
/// </summary>
internal sealed partial class NotifierGrain(
    Notifier notifier, LogTail log, CommitQueue queue, NotificationOptions options, TimeProvider clock,
    ILogger<NotifierGrain> logger) : Grain, INotifierGrain, IRemindable, IDisposable
{
    private const string Tick = "follow";
    private const int ForgottenAtOnce = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private Task? _following;
    private bool _isReminded;
    private long _stored;
    private long _place;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _stored = _place = await notifier.PositionAsync();

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        if (_following is not null) await _following;
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    public async Task WakeAsync()
    {
        _following ??= FollowAsync();
        if (_isReminded) return;
        await this.RegisterOrUpdateReminder(Tick, options.LookEvery, options.LookEvery);
        _isReminded = true;
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _following ??= FollowAsync();
        var before = clock.GetUtcNow() - TimeSpan.FromDays(Limits.NotificationDaysKept);
        try
        {
            await queue.WriteAsync(tx =>
            {
                foreach (var userId in NotificationStore.ForgetBefore(tx, before, ForgottenAtOnce))
                {
                    tx.Append(NotificationEvents.Row(
                        EventTypes.NotificationsRefreshed, userId, userId, clock.GetUtcNow()));
                }
            });
        }
        catch (StorageException failure)
        {
            // The next time will do.
            LogPutOff(failure);
        }
    }

    private async Task FollowAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await log.WaitBeyondAsync(_place, _stop.Token);
                (_stored, _place) = await notifier.StepAsync(_stored, _place);
                // On a quiet log: so that a start after years does not begin years ago.
                if (_place - _stored > StorageLimits.MaxLogRowsPerRead)
                    _stored = _place = await notifier.KeepAsync(_stored, _place);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whatever it was: the place is where the last step left it, and the next try begins there.
                LogPutOff(failure);
                await Task.Delay(Pause, clock, _stop.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Notifications were put off")]
    private partial void LogPutOff(Exception failure);
}
