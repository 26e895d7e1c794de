using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MyDeclic.Rig.Realtime;

/// <summary>A WebSocket client that writes frames by hand, right or wrong.</summary>
public sealed class RawSocket : IAsyncDisposable
{
    private const byte FinalText = 0x81;
    private const byte Masked = 0x80;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new();

    private RawSocket()
    {
    }

    /// <summary>Connects and upgrades.</summary>
    public static async Task<RawSocket> OpenAsync(Uri hub, string token)
    {
        ArgumentNullException.ThrowIfNull(hub);
        var raw = new RawSocket();
        await raw._client.ConnectAsync(hub.Host, hub.Port);
        var request = string.Create(CultureInfo.InvariantCulture, $"""
            GET {hub.PathAndQuery} HTTP/1.1
            Host: {hub.Authority}
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Authorization: Bearer {token}


            """).ReplaceLineEndings("\r\n");
        await raw.WriteAsync(Encoding.ASCII.GetBytes(request));
        var answer = new StringBuilder();
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = await raw.ReadAsync();
            if (next < 0) break;
            answer.Append((char)next);
        }

        return answer.ToString().Contains(" 101 ", StringComparison.Ordinal)
            ? raw
            : throw new InvalidOperationException(answer.ToString());
    }

    /// <summary>Writes bytes as they are.</summary>
    public async Task WriteAsync(params byte[] bytes) =>
        await _client.GetStream().WriteAsync(bytes).AsTask().WaitAsync(Patience);

    /// <summary>Writes a text message of at most 125 bytes, masked with zeroes.</summary>
    public Task WriteTextAsync(string text)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        return WriteAsync([FinalText, (byte)(Masked | payload.Length), 0, 0, 0, 0, .. payload]);
    }

    /// <summary>Reads to the end and gives the close status, or null when the connection was cut without one.</summary>
    public async Task<int?> ReadCloseAsync()
    {
        const int Close = 0x88;
        const int Length16 = 126;
        while (true)
        {
            var head = await ReadAsync();
            if (head < 0) return null;
            var length = await ReadAsync();
            if (length == Length16) length = (await ReadAsync() << 8) + await ReadAsync();
            var payload = new int[length];
            for (var i = 0; i < length; i++) payload[i] = await ReadAsync();
            if (head == Close) return length >= 2 ? (payload[0] << 8) + payload[1] : null;
        }
    }

    /// <summary>Cuts the connection.</summary>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The next byte; -1 at the end.</summary>
    private async Task<int> ReadAsync()
    {
        var one = new byte[1];
        try
        {
            return await _client.GetStream().ReadAsync(one).AsTask().WaitAsync(Patience) == 0 ? -1 : one[0];
        }
        catch (IOException)
        {
            return -1;
        }
    }
}
