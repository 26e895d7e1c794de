using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront.Users;

/// <summary>
/// Whom limits count an anonymous request to: the socket's address, never what <c>X-Forwarded-For</c> says, which any
/// client can write.
/// </summary>
internal static class ClientAddress
{
    private const int HomePrefixBytes = 8;

    /// <summary>An IPv4 address, or the /64 of an IPv6 address, which one home has all of.</summary>
    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(HomePrefixBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
