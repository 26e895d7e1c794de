using System.Net;

namespace MyDeclic.Previews;

/// <summary>Asks as the machine does.</summary>
internal sealed class SystemNameResolver : INameResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        Dns.GetHostAddressesAsync(host, cancellation);
}
