using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Embedded.Telemetry;

namespace Orleans.Hosting;

/// <summary>Configures what silos tell of themselves.</summary>
public static class CoreHostingExtensions
{
    /// <summary>
    /// Makes activities of the sources in <see cref="Diagnostics.ActivitySources"/> for calls, if anybody listens.
    /// </summary>
    public static ISiloBuilder AddActivityPropagation(this ISiloBuilder builder)
    {
        builder.Services.TryAddSingleton(DistributedContextPropagator.Current);
        return builder
            .AddOutgoingGrainCallFilter<ActivityPropagation>()
            .AddIncomingGrainCallFilter<ActivityPropagation>();
    }
}
