using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MyDeclic.Tests.Support;

/// <summary>A bare TCP connection to the server, for what no HTTP or WebSocket library would send.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly TcpClient client = new();
    private readonly Uri address;

    private RawConnection(Uri address) => this.address = address;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection(address);
        await connection.client.ConnectAsync(address.Host, address.Port).WaitAsync(Patience);
        return connection;
    }

    /// <summary>Sends a request's head and body as they are and gives the status; null when it was cut instead.</summary>
    public static async Task<int?> StatusOfAsync(Uri address, string request)
    {
        await using var connection = await OpenAsync(address);
        await connection.SendAsync(request);
        return await connection.ReadStatusAsync();
    }

    /// <summary>Sends text as Latin-1, one byte a character. The server may have cut the connection already.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(byte[] bytes)
    {
        try
        {
            await client.GetStream().WriteAsync(bytes).AsTask().WaitAsync(Patience);
        }
        catch (Exception cut) when (cut is IOException or InvalidOperationException)
        {
            // Cut: reading tells.
        }
    }

    /// <summary>The status of the next answer; null when the connection ended.</summary>
    public async Task<int?> ReadStatusAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await ReadAsync(1) is not { } one) return null;
            head.Append((char)one[0]);
        }

        return int.Parse(head.ToString().Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Everything until the server closes.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var all = new StringBuilder();
        while (await ReadAsync(1) is { } one) all.Append((char)one[0]);
        return all.ToString();
    }

    /// <summary>Asks for a WebSocket on the hub; gives the status.</summary>
    /// <param name="token">A bearer token; null to come as nobody.</param>
    /// <param name="headers">Replacements of the usual headers, or further ones.</param>
    public async Task<int?> UpgradeAsync(string? token, params (string Name, string Value)[] headers)
    {
        var all = new Dictionary<string, string>
        {
            ["Host"] = address.Authority,
            ["Connection"] = "Upgrade",
            ["Upgrade"] = "websocket",
            ["Sec-WebSocket-Version"] = "13",
            ["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ==",
        };
        if (token is not null) all["Authorization"] = "Bearer " + token;
        foreach (var (name, value) in headers) all[name] = value;
        await SendAsync("GET /live HTTP/1.1\r\n" + string.Concat(all.Select(h => $"{h.Key}: {h.Value}\r\n")) + "\r\n");
        return await ReadStatusAsync();
    }

    /// <summary>Upgrades and shakes the hub's hand.</summary>
    public async Task ShakeHandsAsync(string token)
    {
        Assert.Equal(101, await UpgradeAsync(token));
        await SendAsync(Frame(0x81, "{\"protocol\":\"json\",\"version\":1}\u001e"));
        Assert.Equal(1, (await ReadFrameAsync())?.Opcode);
    }

    /// <summary>A frame as clients send it, masked with zeros.</summary>
    /// <param name="first">FIN, the reserved bits and the opcode.</param>
    /// <param name="payload">At most 64 KiB of ASCII.</param>
    public static byte[] Frame(byte first, string payload)
    {
        var bytes = Encoding.ASCII.GetBytes(payload);
        byte[] length = bytes.Length < 126
            ? [(byte)(0x80 | bytes.Length)]
            : [0x80 | 126, (byte)(bytes.Length >> 8), (byte)bytes.Length];
        return [first, .. length, 0, 0, 0, 0, .. bytes];
    }

    /// <summary>The next frame of the server's; null when the connection ended.</summary>
    public async Task<(int Opcode, byte[] Payload)?> ReadFrameAsync()
    {
        if (await ReadAsync(2) is not { } head) return null;
        var length = head[1] & 0x7F;
        if (length == 126) length = await ReadAsync(2) is { } two ? (two[0] << 8) | two[1] : 0;
        return await ReadAsync(length) is { } payload ? (head[0] & 0x0F, payload) : null;
    }

    /// <summary>The status with which the server closes the WebSocket; null when it cuts without one.</summary>
    public Task<int?> ReadCloseAsync()
    {
        return ReadAsync().WaitAsync(Patience);

        async Task<int?> ReadAsync()
        {
            while (await ReadFrameAsync() is { } frame)
            {
                if (frame.Opcode == 8) return frame.Payload.Length < 2 ? 0 : (frame.Payload[0] << 8) | frame.Payload[1];
            }

            return null;
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<byte[]?> ReadAsync(int length)
    {
        var bytes = new byte[length];
        try
        {
            await client.GetStream().ReadExactlyAsync(bytes).AsTask().WaitAsync(Patience);
            return bytes;
        }
        catch (Exception cut) when (cut is IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
