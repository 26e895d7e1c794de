using Microsoft.Extensions.Logging;
using Orleans;

namespace MyDeclic.WebFront.Cluster;

/// <summary>A front that starts before any silo waits for one.</summary>
internal sealed partial class ClusterPatience(TimeProvider clock, ILogger<ClusterPatience> logger)
    : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private string? _said;

    /// <inheritdoc/>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        // Once a reason: it may take long until somebody starts a silo.
        if (_said != exception.Message) LogWaiting(exception.Message);
        _said = exception.Message;
        await Task.Delay(Pause, clock, cancellationToken);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "Waiting for a silo of the cluster: {Reason}")]
    private partial void LogWaiting(string reason);
}
