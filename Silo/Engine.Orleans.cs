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

    private const string Cluster = "my-declic";
    private const string Invariant = "Npgsql";

    /// <summary>Joins the cluster of the database's silos.</summary>
    public static void AddEngine(this WebApplicationBuilder builder) => builder.Host.UseOrleans(silo =>
    {
        var address = builder.Configuration.GetConnectionString("MyDeclic");
        if (string.IsNullOrWhiteSpace(address))
        {
            silo.UseLocalhostClustering().AddMemoryGrainStorageAsDefault().UseInMemoryReminderService();
            return;
        }

        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Cluster, Cluster));
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, address));
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Invariant, address));
        silo.AddAdoNetGrainStorageAsDefault(
            options => (options.Invariant, options.ConnectionString) = (Invariant, address));
    });
}
