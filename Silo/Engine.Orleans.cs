using MyDeclic.Silo.Cluster;
using MyDeclic.Silo.Configuration;
using MyDeclic.Storage;
using MyDeclic.WebFront.Cluster;
using Orleans.Configuration;
using Orleans.Hosting;

namespace MyDeclic.Silo;

/// <summary>
/// Microsoft Orleans: several silos sharing one PostgreSQL database. Without one, a cluster of this process alone. Its
/// sibling is <c>Engine.Embedded.cs</c>.
/// </summary>
internal static class Engine
{
    /// <summary>For the start line.</summary>
    public const string Name = "orleans";

    /// <summary>Whether silos and fronts may be processes of their own.</summary>
    public static bool HasCluster => true;

    /// <summary>Checks the engine's own settings.</summary>
    public static void Check(IConfiguration configuration, ICollection<string> problems) =>
        SettingsReader.Read<ClusterSettings>(configuration, ClusterSettings.Section, problems);

    /// <summary>Joins the cluster of the database's silos.</summary>
    public static void AddEngine(this WebApplicationBuilder builder, SiloOptions options)
    {
        var settings = SettingsReader.Read<ClusterSettings>(builder.Configuration, ClusterSettings.Section, []);
        var ports = SiloPorts.Choose(settings, options.DataFolder);
        builder.UseQuietOrleans();
        builder.Host.UseOrleans(silo =>
        {
            Listen(silo, ports);
            silo.Configure<ClusterOptions>(
                cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.Name, ClusterSettings.Service));
            silo.Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = settings.CallTimeout);
            if (options.PostgresConnectionString is { } address) Join(silo, settings, address);
            else StayAlone(silo, ports);
        });
    }

    private static void Listen(ISiloBuilder silo, SiloPorts ports) => silo.Configure<EndpointOptions>(endpoint =>
    {
        endpoint.AdvertisedIPAddress = ports.Address;
        endpoint.SiloPort = ports.Silo;
        endpoint.GatewayPort = ports.Gateway;
        endpoint.SiloListeningEndpoint = new(ports.Address, ports.Silo);
        endpoint.GatewayListeningEndpoint = new(ports.Address, ports.Gateway);
    });

    private static void StayAlone(ISiloBuilder silo, SiloPorts ports)
    {
        silo.UseDevelopmentClustering(new System.Net.IPEndPoint(ports.Address, ports.Silo));
        silo.AddReminders();
        silo.Services.AddSqlGrainStorageAsDefault().AddSqlReminderTable();
    }

    private static void Join(ISiloBuilder silo, ClusterSettings settings, string address)
    {
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = settings.ProbeTimeout;
            // By the same measure a silo that starts tells members that are there from those that died with the machine.
            membership.IAmAliveTablePublishTimeout = settings.ProbeTimeout;
            membership.NumMissedTableIAmAliveLimit = settings.MissedProbes;
            membership.NumMissedProbesLimit = settings.MissedProbes;
            membership.NumVotesForDeathDeclaration = settings.DeathVotes;
        });
        silo.UseAdoNetClustering(ado => (ado.Invariant, ado.ConnectionString) = (ClusterSettings.Invariant, address));
        silo.UseAdoNetReminderService(
            ado => (ado.Invariant, ado.ConnectionString) = (ClusterSettings.Invariant, address));
        silo.AddAdoNetGrainStorageAsDefault(ado =>
        {
            (ado.Invariant, ado.ConnectionString) = (ClusterSettings.Invariant, address);
            ado.GrainStorageSerializer = new GrainStateSerializer();
        });
#pragma warning disable ORLEANSEXP003 // The older directory lets a grain run twice while members come and go.
        silo.AddDistributedGrainDirectory();
#pragma warning restore ORLEANSEXP003
    }
}
