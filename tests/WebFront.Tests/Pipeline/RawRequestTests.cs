using System.Net.Sockets;
using System.Text;
using MyDeclic.WebFront.Tests.Rig;
using Xunit;

namespace MyDeclic.WebFront.Tests.Pipeline;

/// <summary>Requests that no HTTP client would send.</summary>
public class RawRequestTests(SharedDoor shared) : IClassFixture<SharedDoor>
{
    [Theory]
    [InlineData("GET /a%00b HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n", 400)]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n", 404)]
    [InlineData("GET /%2e%2e%2fetc/passwd HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n", 404)]
    [InlineData("GET /..\\etc\\passwd HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n", 404)]
    [InlineData("TRACE /api/v1/me HTTP/1.1\r\nHost: a\r\n", 405)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\n", 404)]
    public async Task A_request_that_is_none_is_refused(string head, int status) =>
        Assert.Equal(status, await StatusOfAsync(head));

    [Fact]
    public async Task An_address_too_long_is_refused() =>
        Assert.Equal(414, await StatusOfAsync(
            $"GET /{new string('a', FrontLimits.RequestLineBytesMax)} HTTP/1.1\r\nHost: a\r\n"));

    [Fact]
    public async Task Headers_too_large_are_refused()
    {
        var header = $"X-A: {new string('a', FrontLimits.RequestHeadersBytesMax)}\r\n";
        Assert.Equal(431, await StatusOfAsync($"GET / HTTP/1.1\r\nHost: a\r\n{header}"));
    }

    private async Task<int> StatusOfAsync(string head)
    {
        using TcpClient client = new();
        await client.ConnectAsync(shared.Door.Address.Host, shared.Door.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head + "Connection: close\r\n\r\n"));
        using StreamReader reader = new(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync();
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
