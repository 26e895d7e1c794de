using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace MyDeclic.Bench;

/// <summary>The engine that this program is built with. Its sibling is <c>BenchSilo.Embedded.cs</c>.</summary>
internal static class BenchSilo
{
    public const string Engine = "orleans";

    public static void Add(HostApplicationBuilder builder, Action<ISiloBuilder> configure) =>
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering();
            configure(silo);
        });
}
