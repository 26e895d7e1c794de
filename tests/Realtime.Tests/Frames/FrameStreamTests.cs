using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using MyDeclic.WebFront.Realtime.Frames;

namespace MyDeclic.Realtime.Tests.Frames;

/// <summary>What is written past a WebSocket, and what it writes itself, as a client reads it.</summary>
public sealed class FrameStreamTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private FrameStream _stream = null!;
    private WebSocket _server = null!;
    private WebSocket _client = null!;

    public async Task InitializeAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var near = new TcpClient();
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        _stream = new FrameStream((await listener.AcceptTcpClientAsync()).GetStream());
        _server = WebSocket.CreateFromStream(_stream, new() { IsServer = true });
        _client = WebSocket.CreateFromStream(near.GetStream(), new() { IsServer = false });
    }

    public Task DisposeAsync()
    {
        _server.Dispose();
        _client.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public async Task A_frame_of_any_length_arrives_as_one_message(int length)
    {
        await SayAsync("hello");
        var content = new string('é', length / 2) + (length % 2 == 0 ? "" : "e");

        _ = WriteAsync(content, isText: true);
        _ = WriteAsync(content, isText: false);

        Assert.Equal("hello", await ReadAsync());
        Assert.Equal(content, await ReadAsync(WebSocketMessageType.Text));
        Assert.Equal(content, await ReadAsync(WebSocketMessageType.Binary));
    }

    [Fact]
    public async Task Nothing_goes_out_before_the_first_message()
    {
        var early = WriteAsync("early");
        Assert.False(early.IsCompleted);

        await SayAsync("first");

        Assert.Equal("first", await ReadAsync());
        Assert.Equal("early", await ReadAsync());
        await early.WaitAsync(Patience);
    }

    [Fact]
    public async Task What_is_written_past_waits_for_the_end_of_a_message_in_parts()
    {
        await SayAsync("first");
        await SayAsync("one ", isEnd: false);
        var past = WriteAsync("past");
        await SayAsync("and ", isEnd: false);
        Assert.False(past.IsCompleted);
        await SayAsync("one");

        Assert.Equal("first", await ReadAsync());
        Assert.Equal("one and one", await ReadAsync());
        Assert.Equal("past", await ReadAsync());
    }

    [Fact]
    public async Task Many_writers_of_both_kinds_leave_every_message_whole_and_in_its_writers_order()
    {
        const int each = 500, writers = 4;
        await SayAsync("first");
        var past = Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < each; number++) await WriteAsync(Numbered(writer, number));
        }));
        var own = Task.Run(async () =>
        {
            for (var number = 0; number < each; number++)
            {
                var text = Numbered(writers, number);
                await SayAsync(text[..3], isEnd: false);
                await SayAsync(text[3..]);
            }
        });
        var all = Task.WhenAll(past.Append(own));

        Assert.Equal("first", await ReadAsync());
        var next = new int[writers + 1];
        for (var read = 0; read < each * (writers + 1); read++)
        {
            var parts = (await ReadAsync()).Split(' ');
            var (writer, number) = (Number(parts[0]), Number(parts[1]));
            Assert.Equal(next[writer]++, number);
            Assert.Equal(new string('x', number * 10), parts[2]);
        }

        await all.WaitAsync(Patience);
    }

    [Fact]
    public async Task Whoever_waits_when_the_connection_ends_is_told()
    {
        var waiting = Enumerable.Range(0, 3).Select(number => WriteAsync($"never {number}")).ToList();

        _server.Dispose();

        foreach (var write in waiting)
            await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => write.WaitAsync(Patience));
        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => WriteAsync("too late"));
    }

    private static string Numbered(int writer, int number) => $"{writer} {number} {new string('x', number * 10)}";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private Task SayAsync(string text, bool isEnd = true) =>
        _server.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, isEnd, default);

    private Task WriteAsync(string text, bool isText = true)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[FrameHeader.BytesMax + content.Length];
        content.CopyTo(bytes, FrameHeader.BytesMax);
        var header = FrameHeader.WriteBefore(bytes.AsSpan(0, FrameHeader.BytesMax), content.Length, isText);
        return _stream.WriteFramesAsync(bytes.AsMemory(FrameHeader.BytesMax - header)).AsTask();
    }

    private async Task<string> ReadAsync(WebSocketMessageType type = WebSocketMessageType.Text)
    {
        using var patience = new CancellationTokenSource(Patience);
        var read = new ArrayBufferWriter<byte>();
        while (true)
        {
            var result = await _client.ReceiveAsync(read.GetMemory(4_096), patience.Token);
            read.Advance(result.Count);
            Assert.Equal(type, result.MessageType);
            if (result.EndOfMessage) return Encoding.UTF8.GetString(read.WrittenSpan);
        }
    }
}
