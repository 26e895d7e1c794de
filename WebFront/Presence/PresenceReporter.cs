using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.WebFront.Presence;

/// <summary>
/// Tells the other servers who is here and hears who is there: one call a period, whatever happened in it, so that
/// nobody's presence is told more often than that.
/// </summary>
internal sealed partial class PresenceReporter(
    ILiveGrains grains, TopicRelay relay, TimeProvider time, ILogger<PresenceReporter> logger) : BackgroundService
{
    private bool _isFailing;

    /// <summary>One report.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever failed, the next report says everything again.")]
    public async Task ReportAsync()
    {
        var report = relay.TakePresenceReport();
        try
        {
            relay.LearnPresence(await grains.Presence.ReportAsync(report));
            await relay.ExchangeTypingAsync();
            _isFailing = false;
        }
        catch (Exception failure)
        {
            if (!_isFailing) LogFailed(logger, failure);
            _isFailing = true;
            relay.LearnPresence(null);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LiveLimits.PresencePeriod, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await ReportAsync();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Presence could not be reported; it is tried again")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
