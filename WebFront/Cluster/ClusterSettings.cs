using System.ComponentModel.DataAnnotations;

namespace MyDeclic.WebFront.Cluster;

/// <summary>How this process takes part in a cluster: configuration section <c>Cluster</c>.</summary>
public sealed class ClusterSettings
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Cluster";

    /// <summary>The ADO.NET name of the database that knows the cluster's members.</summary>
    public const string Invariant = "Npgsql";

    /// <summary>Whose grains these are, as the storage of their states says it too.</summary>
    public const string Service = "my-declic";

    /// <summary>The same for all that belong together; several clusters may share a database.</summary>
    public string Name { get; set; } = "my-declic";

    /// <summary>
    /// The IP address by which the other processes reach this silo, and the one that it listens on. Silos trust whoever
    /// reaches them: nobody else may. By default only this machine does.
    /// </summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Where other silos reach this one; 0 for any free port.</summary>
    [Range(0, 65_535)]
    public int SiloPort { get; set; }

    /// <summary>Where fronts reach this silo; 0 for any free port.</summary>
    [Range(0, 65_535)]
    public int GatewayPort { get; set; }

    /// <summary>How long a silo waits for another's sign of life.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Signs of life missed in a row after which a silo is suspected to be dead.</summary>
    [Range(1, 100)]
    public int MissedProbes { get; set; } = 3;

    /// <summary>Silos that must suspect one until it counts as dead; a cluster of two has only one to ask.</summary>
    [Range(1, 10)]
    public int DeathVotes { get; set; } = 2;

    /// <summary>How often a front looks for new silos.</summary>
    public TimeSpan GatewayRefresh { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call between processes waits for its answer.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
