using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Embedded.Observers;
using Orleans.Embedded.Telemetry;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>Ends idle activations, in one sweep per collection quantum.</summary>
internal sealed class ActivationCollector(
    ActivationCatalog catalog,
    ObserverRegistry observers,
    TimeProvider timeProvider,
    EngineMeter meter,
    IOptions<GrainCollectionOptions> options) : IDisposable
{
    private ITimer? _sweep;

    public void Start()
    {
        var quantum = options.Value.CollectionQuantum;
        _sweep = timeProvider.CreateTimer(static self => ((ActivationCollector)self!).Sweep(), this, quantum, quantum);
    }

    public void Dispose() => _sweep?.Dispose();

    private void Sweep()
    {
        meter.OnCollected();
        foreach (var activation in catalog.Activations)
        {
            if (activation.IsIdle)
            {
                activation.Deactivate(new DeactivationReason(
                    DeactivationReasonCode.ActivationIdle, $"Idle for {activation.Class.CollectionAge}."));
            }
        }

        observers.RemoveCollected();
    }
}
