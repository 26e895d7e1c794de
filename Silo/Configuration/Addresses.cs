using System.Net;
using System.Net.Sockets;

namespace MyDeclic.Silo.Configuration;

/// <summary>The addresses that the process listens on.</summary>
internal static class Addresses
{
    /// <summary>Where it listens when nothing is said.</summary>
    public const string Default = "http://localhost:5000";

    /// <summary>Splits and checks what <c>--urls</c> holds.</summary>
    public static IReadOnlyList<string> Read(string? urls, ICollection<string> problems)
    {
        var parts = (urls ?? Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || !parts.All(IsGood))
        {
            problems.Add("urls: expected addresses such as http://localhost:5000, with ';' between.");
        }

        return parts;
    }

    /// <summary>
    /// Checks that nobody else listens there, before anything is opened: the server itself would find out last.
    /// </summary>
    /// <exception cref="BadConfigurationException">An address is in use, or may not be used.</exception>
    public static void RequireFree(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            try
            {
                var end = EndOf(BindingAddress.Parse(url));
                using var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                if (end.Address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
                socket.Bind(end);
            }
            catch (SocketException error)
            {
                throw new BadConfigurationException("urls", $"{url} cannot be listened on: {error.Message}.");
            }
        }
    }

    // As Kestrel reads it: a name other than localhost stands for every address of the machine.
    private static IPEndPoint EndOf(BindingAddress address)
    {
        if (IPEndPoint.TryParse($"{address.Host}:{address.Port}", out var end)) return end;
        var isLocal = string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase);
        var every = Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any;
        return new(isLocal ? IPAddress.Loopback : every, address.Port);
    }

    // Kestrel also takes "http://*:80" and "http://+:80", which are no URIs.
    private static bool IsGood(string address)
    {
        var plain = address.Replace("://*", "://any", StringComparison.Ordinal)
            .Replace("://+", "://any", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri is { PathAndQuery: "/", UserInfo: "" };
    }
}
