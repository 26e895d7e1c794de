using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

/// <summary>Starts and stops the silo with the host, stage by stage.</summary>
internal sealed partial class SiloService(
    ActivationCatalog catalog,
    ActivationCollector collector,
    CallDispatcher dispatcher,
    IEnumerable<ILifecycleParticipant<ISiloLifecycle>> participants,
    ILogger<SiloService> logger) : IHostedService
{
    private readonly OrderedLifecycle _lifecycle = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _lifecycle.Subscribe(
            nameof(ActivationCollector), ServiceLifecycleStage.GrainDeactivation, _ => StartCollectingAsync(), EndAllAsync);
        _lifecycle.Subscribe(
            nameof(CallDispatcher), ServiceLifecycleStage.BecomeActive, _ => Task.CompletedTask, _ => CloseToOutsideAsync());
        foreach (var participant in participants)
            participant.Participate(_lifecycle);

        return _lifecycle.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _lifecycle.StopAsync(cancellationToken);

    private Task StartCollectingAsync()
    {
        collector.Start();
        return Task.CompletedTask;
    }

    private Task CloseToOutsideAsync()
    {
        dispatcher.CloseToOutside();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Lets requests from inside go on, and ends each activation when it has nothing left to do. A request may
    /// activate a grain again that had already ended, hence the repetition.
    /// </summary>
    private async Task EndAllAsync(CancellationToken cancellationToken)
    {
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
