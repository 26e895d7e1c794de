using System.Net;

namespace MyDeclic.Previews;

/// <summary>Finds the addresses of a host.</summary>
internal interface INameResolver
{
    /// <summary>Its addresses, in the order in which they are to be tried.</summary>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);
}
