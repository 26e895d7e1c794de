using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MyDeclic.Rig.Server;

/// <summary>A server of web pages on this machine, which may misbehave: every answer is written byte by byte.</summary>
public sealed class PageServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, Stream, Task> _answer;
    private readonly Task _serving;
    private int _connections;

    /// <summary>Serves from now on.</summary>
    /// <param name="answer">Writes the answer to a path.</param>
    public PageServer(Func<string, Stream, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often anybody connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Writes a whole answer.</summary>
    public static Task WriteAsync(Stream to, string body, string type = "text/html; charset=utf-8", string more = "") =>
        WriteAsync(to, Encoding.UTF8.GetBytes(body), $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n{more}", isLengthSaid: true);

    /// <summary>Sends elsewhere.</summary>
    public static Task RedirectAsync(Stream to, string location) =>
        WriteAsync(to, [], $"HTTP/1.1 302 Found\r\nLocation: {location}\r\n", isLengthSaid: true);

    /// <summary>Writes a head and what is there of a body.</summary>
    public static async Task WriteAsync(Stream to, byte[] body, string head, bool isLengthSaid)
    {
        var length = isLengthSaid ? $"Content-Length: {body.Length}\r\n" : "";
        await to.WriteAsync(Encoding.ASCII.GetBytes($"{head}{length}Connection: close\r\n\r\n"));
        await to.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException)
            {
                return;
            }

            Interlocked.Increment(ref _connections);
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var closing = client;
        var stream = client.GetStream();
        var head = new StringBuilder();
        var buffer = new byte[4_096];
        try
        {
            while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                var read = await stream.ReadAsync(buffer);
                if (read == 0) return;
                head.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }

            await _answer(head.ToString().Split(' ')[1], stream);
        }
        catch (IOException)
        {
            // Who asked went away, which is what some of the tests are about.
        }
    }
}
