using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Catalog;

namespace Orleans.Embedded.Hosting;

/// <summary>Starts and stops the silo with the host.</summary>
internal sealed partial class SiloService(
    ActivationCatalog catalog, ActivationCollector collector, CallDispatcher dispatcher, ILogger<SiloService> logger)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        collector.Start();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Lets requests from inside go on, and ends each activation when it has nothing left to do. A request may
    /// activate a grain again that had already ended, hence the repetition.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        dispatcher.CloseToOutside();
        collector.Dispose();
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo is shutting down.");
        try
        {
            while (InOrder() is { Count: > 0 } activations)
            {
                foreach (var activation in activations)
                    activation.Deactivate(reason, cancellationToken);

                await Task.WhenAll(activations.Select(a => a.Deactivated)).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            LogAbandoned(logger, catalog.Activations.Count());
        }
    }

    private List<Activation> InOrder() => [.. catalog.Activations.OrderBy(activation => activation.Number)];

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The shutdown timeout has passed; {Activations} activations did not end in time.")]
    private static partial void LogAbandoned(ILogger logger, int activations);
}
