using System.Net;
using System.Net.Sockets;
using MyDeclic.WebFront.Cluster;

namespace MyDeclic.Silo.Cluster;

/// <summary>Where this silo listens for silos and for fronts.</summary>
/// <param name="Address">The address that others are told.</param>
/// <param name="Silo">The port for silos.</param>
/// <param name="Gateway">The port for fronts.</param>
internal sealed record SiloPorts(IPAddress Address, int Silo, int Gateway)
{
    /// <summary>Reads the settings and looks for free ports where none is named.</summary>
    /// <exception cref="BadConfigurationException">The address is none of this machine.</exception>
    public static SiloPorts Choose(ClusterSettings settings)
    {
        const string key = ClusterSettings.Section + ":" + nameof(ClusterSettings.Address);
        if (!IPAddress.TryParse(settings.Address, out var address))
            throw new BadConfigurationException(key, "expected an IP address such as 10.0.0.7.");
        try
        {
            // Both are held until both are known, so that they differ.
            using var silo = Listen(address, settings.SiloPort);
            using var gateway = Listen(address, settings.GatewayPort);
            return new(address, PortOf(silo), PortOf(gateway));
        }
        catch (SocketException error)
        {
            throw new BadConfigurationException(
                ClusterSettings.Section, $"{address} cannot be listened on at the ports asked for: {error.Message}.");
        }
    }

    private static Socket Listen(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static int PortOf(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;
}
