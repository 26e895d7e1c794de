using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Observers;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Embedded.Runtime.References;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Embedded.Telemetry;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds a silo to a host.</summary>
public static class OrleansSiloGenericHostExtensions
{
    /// <summary>Adds a silo, which starts and stops with the host.</summary>
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder) =>
        hostAppBuilder.UseOrleans(_ => { });

    /// <inheritdoc cref="UseOrleans(IHostApplicationBuilder)"/>
    public static IHostApplicationBuilder UseOrleans(
        this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        AddSilo(hostAppBuilder.Services, hostAppBuilder.Configuration, configureDelegate);
        return hostAppBuilder;
    }

    /// <inheritdoc cref="UseOrleans(IHostApplicationBuilder)"/>
    public static HostApplicationBuilder UseOrleans(this HostApplicationBuilder hostAppBuilder) =>
        hostAppBuilder.UseOrleans(_ => { });

    /// <inheritdoc cref="UseOrleans(IHostApplicationBuilder)"/>
    public static HostApplicationBuilder UseOrleans(
        this HostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        AddSilo(hostAppBuilder.Services, hostAppBuilder.Configuration, configureDelegate);
        return hostAppBuilder;
    }

    /// <inheritdoc cref="UseOrleans(IHostApplicationBuilder)"/>
    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate) =>
        hostBuilder.UseOrleans((_, silo) => configureDelegate(silo));

    /// <inheritdoc cref="UseOrleans(IHostApplicationBuilder)"/>
    public static IHostBuilder UseOrleans(
        this IHostBuilder hostBuilder, Action<HostBuilderContext, ISiloBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((context, services) =>
            AddSilo(services, context.Configuration, silo => configureDelegate(context, silo)));

    private static void AddSilo(
        IServiceCollection services, IConfiguration configuration, Action<ISiloBuilder> configure)
    {
        if (services.All(s => s.ServiceType != typeof(ActivationCatalog)))
            AddRuntime(services);

        configure(new SiloBuilder(services, configuration));
    }

    private static void AddRuntime(IServiceCollection services)
    {
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GrainClassRegistry>();
        services.AddSingleton<ActivationEnvironment>();
        services.AddSingleton<ActivationCatalog>();
        services.AddSingleton<EngineMeter>();
        services.AddSingleton<ActivationCollector>();
        services.AddSingleton<ObserverRegistry>();
        services.AddSingleton<CallDeadlines>();
        services.AddSingleton<CallDispatcher>();
        services.AddSingleton<IClusterClient, GrainFactory>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        services.AddTransient<IGrainContext>(_ => CurrentTarget.Activation
            ?? throw new InvalidOperationException("Only a grain's constructor can be given an IGrainContext."));
        services.AddHostedService<SiloService>();
    }
}
