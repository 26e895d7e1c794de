using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Keeps this server's one stream of the event log alive, from the place that the relay has reached.</summary>
internal sealed partial class LogSubscription(
    ILiveGrains grains, TopicRelay relay, TimeProvider time, ILogger<LogSubscription> logger)
    : BackgroundService, IEventLogObserver
{
    private readonly Lock gate = new();
    private TaskCompletionSource wake = NewSignal();
    private IEventLogObserver? reference;
    private long? renewedAt;
    private long endBefore;
    private int stalledRenewals;

    /// <summary>Whether what happens reaches this server's clients without delay.</summary>
    public bool IsCurrent
    {
        get
        {
            lock (gate)
            {
                return stalledRenewals == 0
                    && renewedAt is { } at && time.GetElapsedTime(at) < LiveLimits.LeaseCurrent;
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">
    /// Events before these are missing: these were not acted on, and the stream is asked for again.
    /// </exception>
    public Task OnEventsAsync(LiveBatch batch)
    {
        if (relay.Take(batch)) return Task.CompletedTask;
        LogSkipped(logger, relay.Place, batch.From);
        lock (gate) wake.TrySetResult();
        throw new InvalidOperationException("Events before this batch are missing: the stream is asked for again.");
    }

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever failed, a server without the log keeps trying.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retry = LiveLimits.RetryFirst;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan wait;
            try
            {
                await RenewAsync(stoppingToken);
                (wait, retry) = (LiveLimits.LeaseRenewal, LiveLimits.RetryFirst);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogRenewalFailed(logger, failure);
                wait = retry;
                retry = retry * 2 < LiveLimits.RetryMax ? retry * 2 : LiveLimits.RetryMax;
            }

            await SleepAsync(wait, stoppingToken);
        }
    }

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "The lease ends by itself when this fails.")]
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (reference is null) return;
        try
        {
            await grains.Log.UnsubscribeAsync(reference).WaitAsync(LiveLimits.RetryMax, time, cancellationToken);
            grains.Withdraw(reference);
        }
        catch (Exception failure)
        {
            LogUnsubscribeFailed(logger, failure);
        }
    }

    private async Task RenewAsync(CancellationToken stopping)
    {
        reference ??= grains.Expose(this);
        var head = await grains.Log.SubscribeAsync(reference, relay.Place)
            .WaitAsync(LiveLimits.RetryMax, time, stopping);
        relay.Adopt(head);
        var end = await grains.Log.HeadAsync().WaitAsync(LiveLimits.RetryMax, time, stopping);
        int stalled;
        lock (gate)
        {
            // Where the log stood a renewal ago is where the relay must have been since.
            stalled = stalledRenewals = relay.Place < endBefore ? stalledRenewals + 1 : 0;
            endBefore = end.Id;
            renewedAt = time.GetTimestamp();
        }

        if (stalled >= LiveLimits.StalledRenewalsMax) await GiveUpAsync(end, stopping);
    }

    /// <summary>The log cannot hand over what follows the relay's place: begins again at its end.</summary>
    private async Task GiveUpAsync(LogHead end, CancellationToken stopping)
    {
        LogGivenUp(logger, relay.Place, end.Id);
        await grains.Log.UnsubscribeAsync(reference!).WaitAsync(LiveLimits.RetryMax, time, stopping);
        relay.Restart(end.Id);
        lock (gate)
        {
            stalledRenewals = 0;
            endBefore = 0;
            wake.TrySetResult();
        }
    }

    private async Task SleepAsync(TimeSpan wait, CancellationToken stopping)
    {
        Task woken;
        lock (gate) woken = wake.Task;
        try
        {
            await woken.WaitAsync(wait, time, stopping);
        }
        catch (TimeoutException)
        {
            return;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        lock (gate) wake = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "The event log skipped from {Place} to {From}: asking for what lies between")]
    private static partial void LogSkipped(ILogger logger, long? place, long from);

    [LoggerMessage(LogLevel.Warning, "The event log's stream could not be renewed; trying again")]
    private static partial void LogRenewalFailed(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Error, "The event log does not go on from {Place}: beginning again at its end, {End}")]
    private static partial void LogGivenUp(ILogger logger, long? place, long end);

    [LoggerMessage(LogLevel.Information, "The event log's stream could not be ended; its lease will run out")]
    private static partial void LogUnsubscribeFailed(ILogger logger, Exception failure);
}
