using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Says whether this server's stream of the event log is current.</summary>
internal sealed class LiveHealth(LogSubscription subscription) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(subscription.IsCurrent
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The event log does not reach this server."));
}
