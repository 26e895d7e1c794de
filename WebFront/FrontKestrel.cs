using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MyDeclic.WebFront;

/// <summary>The HTTP server's limits.</summary>
internal static class FrontKestrel
{
    public static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        var limits = options.Limits;
        limits.MaxConcurrentConnections = FrontLimits.ConnectionsMax;
        limits.MaxConcurrentUpgradedConnections = FrontLimits.UpgradedConnectionsMax;
        limits.MaxRequestBodySize = FrontLimits.BodyBytesMax;
        limits.MaxRequestLineSize = FrontLimits.RequestLineBytesMax;
        limits.MaxRequestHeadersTotalSize = FrontLimits.RequestHeadersBytesMax;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(FrontLimits.RequestHeadersSecondsMax);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(FrontLimits.KeepAliveSecondsMax);
    }
}
