using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MyDeclic.Tests.Notifications;

/// <summary>An SMTP server (RFC 5321) that keeps what it is sent, or refuses it.</summary>
internal sealed class FakeSmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public FakeSmtpServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether it says "try again later".</summary>
    public bool IsBusy { get; set; }

    public List<string> Messages { get; } = [];

    public List<string> Commands { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await ServeAsync(client);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 fake");
        while (await reader.ReadLineAsync() is { } line)
        {
            Commands.Add(line);
            var command = line.Split(' ')[0].ToUpperInvariant();
            if (command == "DATA" && !IsBusy)
            {
                await writer.WriteLineAsync("354 go on");
                var message = new StringBuilder();
                while (await reader.ReadLineAsync() is { } data && data != ".") message.AppendLine(data);
                Messages.Add(message.ToString());
                await writer.WriteLineAsync("250 kept");
                continue;
            }

            await writer.WriteLineAsync(command switch
            {
                "QUIT" => "221 bye",
                "MAIL" when IsBusy => "451 later",
                _ => "250 ok",
            });
        }
    }
}
