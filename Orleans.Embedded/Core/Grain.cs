using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base class of grains. An instance is used by one turn at a time, so it needs no locks.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly IGrainContext? _context;

    /// <summary>
    /// Binds the object to the activation that is being created. An object that a test creates has none, and fails
    /// where it needs one.
    /// </summary>
    protected Grain() => _context = CurrentTarget.Activation;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The object was not created by the runtime.</exception>
    public IGrainContext GrainContext =>
        _context ?? throw new InvalidOperationException($"{GetType()} was not created by the grain runtime.");

    /// <summary>A reference to this grain that can be handed to others.</summary>
    public GrainReference GrainReference => GrainContext.GrainReference;

    /// <summary>The grain's id as text, for logs.</summary>
    public string IdentityString => GrainContext.GrainId.ToString();

    /// <summary>Gives references to other grains.</summary>
    protected IGrainFactory GrainFactory => ((Activation)GrainContext).HostServices.GetRequiredService<IGrainFactory>();

    /// <summary>Services of this activation: scoped ones live as long as it does.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    /// <inheritdoc cref="IGrainBase.OnActivateAsync"/>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc cref="IGrainBase.OnDeactivateAsync"/>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <inheritdoc cref="GrainBaseExtensions.DeactivateOnIdle"/>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps the activation from idle collection.</summary>
    /// <param name="timeSpan">
    /// How long from now; <see cref="TimeSpan.MaxValue"/> or <see cref="Timeout.InfiniteTimeSpan"/> for ever;
    /// zero or less takes an earlier request back.
    /// </param>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)GrainContext).Delay(timeSpan);
}
