using System.Collections.Immutable;
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
    private readonly Lock _gate = new();
    private TaskCompletionSource _wake = NewSignal();
    private IEventLogObserver? _reference;
    private long? _renewedAt;
    private long _endBefore;
    private int _stalledRenewals;
    private bool _beginsAnew;

    /// <summary>Whether what happens reaches this server's clients without delay.</summary>
    public bool IsCurrent
    {
        get
        {
            lock (_gate)
            {
                return _stalledRenewals == 0
                    && _renewedAt is { } at && time.GetElapsedTime(at) < LiveLimits.LeaseCurrent;
            }
        }
    }

    /// <summary>
    /// Asks for the stream anew, from the place that the relay has reached: for when the way to the grains changed, and
    /// what was on it may be lost.
    /// </summary>
    public void BeginAnew()
    {
        lock (_gate)
        {
            _beginsAnew = true;
            _wake.TrySetResult();
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> WatchedAsync(long to, ImmutableArray<string> topics) =>
        Task.FromResult(relay.Watched(to, topics));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">
    /// Events before these are missing: these were not acted on, and the stream is asked for again.
    /// </exception>
    public Task OnEventsAsync(LiveBatch batch)
    {
        if (relay.Take(batch)) return Task.CompletedTask;
        LogSkipped(logger, relay.Place, batch.From);
        lock (_gate) _wake.TrySetResult();
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
        if (_reference is null) return;
        try
        {
            await grains.Log.UnsubscribeAsync(_reference).WaitAsync(LiveLimits.RetryMax, time, cancellationToken);
            grains.Withdraw(_reference);
        }
        catch (Exception failure)
        {
            LogUnsubscribeFailed(logger, failure);
        }
    }

    private async Task RenewAsync(CancellationToken stopping)
    {
        await ForgetStreamAsync(stopping);
        _reference ??= grains.Expose(this);
        var head = await grains.Log.SubscribeAsync(_reference, relay.Place)
            .WaitAsync(LiveLimits.RetryMax, time, stopping);
        relay.Adopt(head);
        var end = await grains.Log.HeadAsync().WaitAsync(LiveLimits.RetryMax, time, stopping);
        int stalled;
        lock (_gate)
        {
            // Where the log stood a renewal ago is where the relay must have been since.
            stalled = _stalledRenewals = relay.Place < _endBefore ? _stalledRenewals + 1 : 0;
            _endBefore = end.Id;
            _renewedAt = time.GetTimestamp();
        }

        if (stalled >= LiveLimits.StalledRenewalsMax) await GiveUpAsync(end, stopping);
    }

    private async Task ForgetStreamAsync(CancellationToken stopping)
    {
        lock (_gate)
        {
            if (!_beginsAnew) return;
        }

        if (_reference is not null)
            await grains.Log.UnsubscribeAsync(_reference).WaitAsync(LiveLimits.RetryMax, time, stopping);
        lock (_gate) _beginsAnew = false;
    }

    /// <summary>The log cannot hand over what follows the relay's place: begins again at its end.</summary>
    private async Task GiveUpAsync(LogHead end, CancellationToken stopping)
    {
        LogGivenUp(logger, relay.Place, end.Id);
        await grains.Log.UnsubscribeAsync(_reference!).WaitAsync(LiveLimits.RetryMax, time, stopping);
        relay.Restart(end.Id);
        lock (_gate)
        {
            _stalledRenewals = 0;
            _endBefore = 0;
            _wake.TrySetResult();
        }
    }

    private async Task SleepAsync(TimeSpan wait, CancellationToken stopping)
    {
        Task woken;
        lock (_gate) woken = _wake.Task;
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

        lock (_gate) _wake = NewSignal();
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
