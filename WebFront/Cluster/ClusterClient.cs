using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MyDeclic.WebFront.Health;
using MyDeclic.WebFront.Realtime;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace MyDeclic.WebFront.Cluster;

/// <summary>Makes a process a client of the cluster that the database knows.</summary>
internal static class ClusterClient
{
    private const string ConnectionName = "MyDeclic";
    private const string HealthCheckName = "cluster";

    /// <summary>Adds the client.</summary>
    /// <returns>What is wrong with the configuration; null when nothing is.</returns>
    public static string? Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString(ConnectionName) is not { Length: > 0 } address)
            return $"ConnectionStrings:{ConnectionName}: expected the PostgreSQL database of the cluster: Host=…;Database=…";
        var settings = new ClusterSettings();
        try
        {
            builder.Configuration.GetSection(ClusterSettings.Section)
                .Bind(settings, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException wrong)
        {
            return $"{ClusterSettings.Section}: {wrong.Message}";
        }

        builder.Host.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(
                cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.Name, ClusterSettings.Service));
            client.Configure<GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = settings.GatewayRefresh);
            client.Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = settings.CallTimeout);
            client.UseAdoNetClustering(ado => (ado.Invariant, ado.ConnectionString) = (ClusterSettings.Invariant, address));
            client.UseConnectionRetryFilter<ClusterPatience>();
        });
        builder.Services.AddSingleton<ClusterHealth>();
        // Only once it is needed: the subscription needs the client, which is being made here.
        builder.Services.AddSingleton(all => new Lazy<LogSubscription>(all.GetRequiredService<LogSubscription>));
        builder.Services.AddSingleton<IClusterConnectionStatusObserver>(all => all.GetRequiredService<ClusterHealth>());
        builder.Services.AddHealthChecks().AddCheck<ClusterHealth>(HealthCheckName, tags: [HealthEndpoints.ReadyTag]);
        return null;
    }
}
