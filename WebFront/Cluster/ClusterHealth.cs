using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MyDeclic.WebFront.Realtime;
using Orleans;

namespace MyDeclic.WebFront.Cluster;

/// <summary>Says whether any silo is reached, and asks for the event log's stream anew when the way to them changed.</summary>
internal sealed partial class ClusterHealth(Lazy<LogSubscription> subscription, ILogger<ClusterHealth> logger)
    : IHealthCheck, IClusterConnectionStatusObserver
{
    private volatile int _silos;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_silos > 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No silo of the cluster is reached."));

    /// <inheritdoc/>
    public void NotifyGatewayCountChanged(
        int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        _silos = currentNumberOfGateways;
        LogSilos(currentNumberOfGateways);
        // What was on its way through a silo that is gone will not arrive.
        if (currentNumberOfGateways > 0 && previousNumberOfGateways > 0) subscription.Value.BeginAnew();
    }

    /// <inheritdoc/>
    public void NotifyClusterConnectionLost()
    {
        _silos = 0;
        LogLost();
    }

    [LoggerMessage(1, LogLevel.Information, "Connected to {Count} silos")]
    private partial void LogSilos(int count);

    [LoggerMessage(2, LogLevel.Warning, "No silo of the cluster is reached any more; trying until one is")]
    private partial void LogLost();
}
