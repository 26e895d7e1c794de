using System.Globalization;
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
    private const string FileName = "silo-ports";

    /// <summary>
    /// Reads the settings and looks for free ports where none is named: those of the last start, if they are free. A
    /// silo that comes back at its old address is known to have died before, where another would wait until it is.
    /// </summary>
    /// <param name="settings">Names the address, and the ports if somebody cares.</param>
    /// <param name="folder">Where the ports are remembered.</param>
    /// <exception cref="BadConfigurationException">The address or a port cannot be listened on.</exception>
    public static SiloPorts Choose(ClusterSettings settings, string folder)
    {
        const string key = ClusterSettings.Section + ":" + nameof(ClusterSettings.Address);
        if (!IPAddress.TryParse(settings.Address, out var address))
            throw new BadConfigurationException(key, "expected an IP address such as 10.0.0.7.");
        var file = Path.Combine(folder, FileName);
        var (lastSilo, lastGateway) = ReadLast(file);
        try
        {
            // Both are held until both are known, so that they differ.
            using var silo = Listen(address, settings.SiloPort, lastSilo);
            using var gateway = Listen(address, settings.GatewayPort, lastGateway);
            SiloPorts chosen = new(address, PortOf(silo), PortOf(gateway));
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{chosen.Silo} {chosen.Gateway}\n"));
            return chosen;
        }
        catch (SocketException error)
        {
            throw new BadConfigurationException(
                ClusterSettings.Section, $"{address} cannot be listened on at the ports asked for: {error.Message}.");
        }
    }

    private static (int Silo, int Gateway) ReadLast(string file)
    {
        if (!File.Exists(file)) return default;
        var ports = File.ReadAllText(file).Split(' ', StringSplitOptions.TrimEntries);
        return ports.Length == 2 && ushort.TryParse(ports[0], out var silo) && ushort.TryParse(ports[1], out var gateway)
            ? (silo, gateway)
            : default;
    }

    private static Socket Listen(IPAddress address, int asked, int last)
    {
        try
        {
            return Listen(address, asked != 0 ? asked : last);
        }
        catch (SocketException) when (asked == 0 && last != 0)
        {
            return Listen(address, 0);
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
