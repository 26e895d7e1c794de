using MyDeclic.Conversations;

namespace MyDeclic.Silo;

/// <summary>Looks at the links of posts for as long as the process runs.</summary>
internal sealed class PreviewService(PreviewWorker worker) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}
