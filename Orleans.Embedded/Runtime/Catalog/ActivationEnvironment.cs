using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Telemetry;

namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>What all activations of a silo share.</summary>
internal sealed class ActivationEnvironment(
    IServiceProvider services,
    TimeProvider timeProvider,
    IOptions<GrainCollectionOptions> collection,
    IOptions<SiloMessagingOptions> messaging,
    IEnumerable<IIncomingGrainCallFilter> filters,
    EngineMeter meter,
    ILogger<Activation> logger)
{
    private long _activations;

    public IServiceProvider Services => services;

    public TimeProvider TimeProvider => timeProvider;

    public GrainCollectionOptions Collection => collection.Value;

    public EngineMeter Meter => meter;

    public TimeSpan ResponseTimeout => messaging.Value.ResponseTimeout;

    public IReadOnlyList<IIncomingGrainCallFilter> Filters { get; } = [.. filters];

    public ILogger Logger => logger;

    /// <summary>Resolved late, as the dispatcher needs the catalog, which needs this.</summary>
    public CallDispatcher Dispatcher => field ??= services.GetRequiredService<CallDispatcher>();

    /// <summary>Numbers the activations in the order of their creation.</summary>
    public long NextActivation() => Interlocked.Increment(ref _activations);
}
