using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MyDeclic.WebFront.Cluster;

/// <summary>What a process says of the cluster: who comes and goes, and not each message that this costs.</summary>
public static class ClusterLog
{
    /// <summary>Quiets Orleans; what appsettings and the command line say of logging wins.</summary>
    public static void UseQuietOrleans(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Messaging", LogLevel.Critical);
        builder.Logging.AddFilter("Orleans.Runtime.MembershipService.MembershipTableManager", LogLevel.Warning);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
    }
}
