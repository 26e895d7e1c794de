using System.Net;
using System.Net.Sockets;

namespace MyDeclic.Previews;

/// <summary>Which addresses belong to the public network (IANA's special-purpose registries, RFC 6890 and later).</summary>
internal static class PublicAddresses
{
    // Own host, private, shared (RFC 6598), link-local with the metadata services of clouds, protocols, documentation,
    // 6to4 relays, benchmarks, multicast, reserved.
    private static readonly IPNetwork[] s_special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            // Of 2000::/3, all that is global: protocols with Teredo, benchmarks and ORCHID; documentation; 6to4.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork s_global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] s_linkLocal = [IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10")];

    /// <summary>Whether anybody on the internet reaches the same machine by it.</summary>
    public static bool Contains(IPAddress address)
    {
        var plain = Plain(address);
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && !s_global.Contains(plain)) return false;
        return !s_special.Any(network => network.Contains(plain));
    }

    /// <summary>Whether it is never asked, not even where the own network is: metadata services stand there.</summary>
    public static bool IsLinkLocal(IPAddress address) => s_linkLocal.Any(network => network.Contains(Plain(address)));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
