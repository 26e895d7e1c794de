using System.Net;
using System.Net.Sockets;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A way to a server that is cut after so many bytes, wherever in a frame that is: what networks do.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly Task _passing;
    private long _left = long.MaxValue;

    public CuttingProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _passing = PassAsync();
    }

    /// <summary>The server's address by this way; for one connection.</summary>
    public Uri Address => new UriBuilder(_server) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    /// <summary>Lets so many more bytes of the server's through, and cuts both directions.</summary>
    public void CutAfter(int bytes) => Interlocked.Exchange(ref _left, bytes);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _passing;
        _listener.Dispose();
    }

    private async Task PassAsync()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var server = new TcpClient();
            await server.ConnectAsync(_server.Host, _server.Port);
            var (near, far) = (client.GetStream(), server.GetStream());
            await Task.WhenAny(UpAsync(near, far), DownAsync(far, near));
            // Without a word, as when a cable is pulled: no close frame, and no end of the stream either.
            client.Client.LingerState = new(true, 0);
            server.Client.LingerState = new(true, 0);
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // Nobody came, or one of them went first.
        }
    }

    private static async Task UpAsync(Stream client, Stream server)
    {
        try
        {
            await client.CopyToAsync(server);
        }
        catch (IOException)
        {
            // The client went.
        }
    }

    private async Task DownAsync(Stream server, Stream client)
    {
        var bytes = new byte[4096];
        try
        {
            while (await server.ReadAsync(bytes) is > 0 and var count)
            {
                var left = Interlocked.Add(ref _left, -count);
                await client.WriteAsync(bytes.AsMemory(0, (int)Math.Max(0, left < 0 ? count + left : count)));
                if (left <= 0) return;
            }
        }
        catch (IOException)
        {
            // One of them went.
        }
    }
}
