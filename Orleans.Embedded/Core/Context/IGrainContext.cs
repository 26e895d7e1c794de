namespace Orleans.Runtime;

/// <summary>One activation of a grain, as its grain object and call filters see it.</summary>
public interface IGrainContext : IEquatable<IGrainContext>
{
    /// <summary>A reference to the grain.</summary>
    GrainReference GrainReference { get; }

    /// <summary>The grain's identity.</summary>
    GrainId GrainId { get; }

    /// <summary>The grain object, or null while it is being constructed.</summary>
    object? GrainInstance { get; }

    /// <summary>The activation's own services, disposed with it.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>The activation's life, for those who take part in it.</summary>
    IGrainLifecycle ObservableLifecycle { get; }

    /// <summary>Completes when the activation has ended. Waiting for it in the activation itself never ends.</summary>
    Task Deactivated { get; }

    /// <summary>
    /// Ends the activation once the running requests are done. Only the first call counts.
    /// </summary>
    /// <param name="deactivationReason">Handed to the grain.</param>
    /// <param name="cancellationToken">Cancels the token that the grain's deactivation method gets.</param>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
