using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace MyDeclic.Bench;

/// <summary>
/// The product's grains on the engine that this program is built with. Its sibling is <c>FeedSilo.Embedded.cs</c>.
/// </summary>
internal static class FeedSilo
{
    public static void Add(HostApplicationBuilder builder) => builder.UseOrleans(silo => silo.UseLocalhostClustering());
}
