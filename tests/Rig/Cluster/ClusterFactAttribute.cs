using MyDeclic.WebFront;
using Xunit;

namespace MyDeclic.Rig.Cluster;

/// <summary>
/// A test on a cluster of processes: skipped, with the reason, in a build whose engine has none and where PostgreSQL is
/// not installed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    /// <summary>Finds out whether it can run.</summary>
    public ClusterFactAttribute() => Skip = HasCluster ? PostgresServer.SkipReason : OtherEngine;

    private const string OtherEngine =
        "This build runs the grains in one process. A cluster needs the packages of Microsoft Orleans: "
        + "dotnet test tests/Cluster.Tests -p:ActorEngine=Orleans";

    // Only there the front is a program of its own.
    private static bool HasCluster => typeof(FrontOptions).Assembly.EntryPoint is not null;
}
