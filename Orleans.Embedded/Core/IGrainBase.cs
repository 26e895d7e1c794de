using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain class implements to know its context and to hear of its activation's life.</summary>
public interface IGrainBase
{
    /// <summary>The activation this object belongs to.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>
    /// Runs before the activation's first request. If it throws, the callers that wait for the activation get
    /// that exception and the next call tries a new activation.
    /// </summary>
    /// <param name="token">Cancelled when the activation timeout has passed.</param>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Runs after the activation's last request. An exception is logged and otherwise ignored.</summary>
    /// <param name="reason">Why the activation ends.</param>
    /// <param name="token">Cancelled when the deactivation timeout or the host's shutdown timeout has passed.</param>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
