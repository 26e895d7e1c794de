using Microsoft.Extensions.Hosting;
using Orleans.Embedded;
using Orleans.Hosting;

namespace MyDeclic.Bench;

/// <summary>The engine that this program is built with. Its sibling is <c>BenchSilo.Orleans.cs</c>.</summary>
internal static class BenchSilo
{
    public const string Engine = "embedded";

    public static void Add(HostApplicationBuilder builder, Action<ISiloBuilder> configure) =>
        builder.UseOrleans(silo =>
        {
            silo.AddGrainAssembly(typeof(BenchSilo).Assembly);
            configure(silo);
        });
}
