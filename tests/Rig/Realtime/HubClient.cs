using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace MyDeclic.Rig.Realtime;

/// <summary>
/// A client of a SignalR hub over a bare WebSocket: tests see and send exactly what is on the wire, and can misbehave.
/// </summary>
public sealed class HubClient : IAsyncDisposable
{
    private const int ReceiveBytes = 16 * 1024;
    private static readonly TimeSpan PingPeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly WireFormat _format;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Channel<HubEvent> _events = Channel.CreateUnbounded<HubEvent>();
    private readonly Channel<JsonElement> _others = Channel.CreateUnbounded<JsonElement>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly TaskCompletionSource<HubClose> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Timer? _pings;
    private int _lastCall;
    private Task _receiving = Task.CompletedTask;

    private HubClient(HubWire wire) => _format = WireFormat.Of(wire);

    /// <summary>What the hub tells, in order.</summary>
    public ChannelReader<HubEvent> Events => _events.Reader;

    /// <summary>Every other record, as it came: pings, the handshake's answer, answers to unknown calls.</summary>
    public ChannelReader<JsonElement> Others => _others.Reader;

    /// <summary>How the connection ended.</summary>
    public Task<HubClose> Closed => _closed.Task.WaitAsync(Patience);

    /// <summary>Connects, shakes hands, and keeps saying that it is there.</summary>
    /// <param name="hub">The hub's address, <c>http</c> or <c>ws</c>.</param>
    /// <param name="token">A bearer token; null to come as nobody.</param>
    /// <param name="wire">The protocol to speak.</param>
    public static async Task<HubClient> ConnectAsync(Uri hub, string? token, HubWire wire = HubWire.Json)
    {
        var client = await OpenAsync(hub, token, wire: wire);
        await client.ShakeHandsAsync();
        var answer = await client.NextOtherAsync();
        if (answer.TryGetProperty("error", out var error)) throw new HubRefusedException(error.GetString()!);
        client._pings = new(_ => _ = client.PingAsync(), null, PingPeriod, PingPeriod);
        return client;
    }

    /// <summary>Connects without saying anything.</summary>
    /// <param name="hub">The hub's address, <c>http</c> or <c>ws</c>.</param>
    /// <param name="token">A bearer token; null to come as nobody.</param>
    /// <param name="isReading">False to never read what comes.</param>
    /// <param name="wire">The protocol to speak.</param>
    public static async Task<HubClient> OpenAsync(
        Uri hub, string? token, bool isReading = true, HubWire wire = HubWire.Json)
    {
        ArgumentNullException.ThrowIfNull(hub);
        var client = new HubClient(wire);
        if (token is not null) client._socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        client._socket.Options.CollectHttpResponseDetails = true;
        var address = new UriBuilder(hub) { Scheme = hub.Scheme is "https" or "wss" ? "wss" : "ws" }.Uri;
        await client._socket.ConnectAsync(address, CancellationToken.None).WaitAsync(Patience);
        if (isReading) client._receiving = client.ReceiveAsync();
        return client;
    }

    /// <summary>Says which protocol it speaks.</summary>
    public Task ShakeHandsAsync() => SendTextAsync(_format.Handshake);

    /// <summary>Begins to read, for a client that was opened without.</summary>
    public void StartReading() => _receiving = ReceiveAsync();

    /// <summary>Watches a topic; the position to start from, or null for now.</summary>
    /// <exception cref="HubRefusedException">The hub refuses.</exception>
    public async Task<string> WatchAsync(string topic, string? position = null)
    {
        var answer = await InvokeAsync("Watch", topic, position);
        return answer.GetProperty("position").GetString()!;
    }

    /// <summary>Calls a method and waits for its answer.</summary>
    /// <exception cref="HubRefusedException">The hub refuses.</exception>
    public async Task<JsonElement> InvokeAsync(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls[id] = answer;
        await SendAsync(_format.Call(id, method, arguments));
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Sends one record of JSON.</summary>
    public Task SendTextAsync(string record) => SendAsync(
        [.. Encoding.UTF8.GetBytes(record), WireFormat.RecordEnd], WebSocketMessageType.Text);

    /// <summary>Sends bytes as they are, as a message of the protocol's kind or a part of one.</summary>
    public Task SendAsync(byte[] bytes, bool isEnd = true) =>
        SendAsync(bytes, _format.MessageType, isEnd);

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(byte[] bytes, WebSocketMessageType type, bool isEnd = true)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(bytes, type, isEnd, CancellationToken.None).WaitAsync(Patience);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next thing that the hub tells.</summary>
    public async Task<HubEvent> NextAsync() => await _events.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next record that is no call of the hub's and no answer to one of ours.</summary>
    public async Task<JsonElement> NextOtherAsync() => await _others.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Cuts the connection without a word.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_pings is not null) await _pings.DisposeAsync();
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task PingAsync()
    {
        try
        {
            await SendAsync(_format.Ping);
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or TimeoutException)
        {
            // The connection ended: who uses this client sees that where it receives.
        }
    }

    private async Task ReceiveAsync()
    {
        var bytes = new ArrayBufferWriter<byte>();
        string? error = null;
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(bytes.GetMemory(ReceiveBytes), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close) break;
                bytes.Advance(received.Count);
                if (received.EndOfMessage) Take(bytes, ref error);
            }
        }
        catch (WebSocketException)
        {
            // The other side cut it, or this one did.
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // This side cut it, while it waited or just before it waited again.
        }

        End(error);
    }

    private void End(string? error)
    {
        _closed.TrySetResult(new(_socket.CloseStatus, error));
        _events.Writer.TryComplete();
        _others.Writer.TryComplete();
        foreach (var call in _calls.Values) call.TrySetException(new HubRefusedException("closed"));
    }

    private void Take(ArrayBufferWriter<byte> bytes, ref string? error)
    {
        var messages = new List<JsonElement>();
        var taken = _format.Take(bytes.WrittenMemory, messages);
        var rest = bytes.WrittenSpan[taken..].ToArray();
        bytes.ResetWrittenCount();
        bytes.Write(rest);
        foreach (var message in messages) Sort(message, ref error);
    }

    private void Sort(JsonElement message, ref string? error)
    {
        var type = message.TryGetProperty("type", out var number) ? number.GetInt32() : 0;
        if (type == 7 && message.TryGetProperty("error", out var why)) error = why.GetString();
        if (type == 1)
        {
            var target = message.GetProperty("target").GetString()!;
            _events.Writer.TryWrite(new(target, message.GetProperty("arguments")[0]));
        }
        else if (type != 3 || !Answer(message))
        {
            _others.Writer.TryWrite(message);
        }
    }

    private bool Answer(JsonElement message)
    {
        if (!_calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call)) return false;
        if (!message.TryGetProperty("error", out var error))
        {
            return call.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
        }

        const string Marker = "HubException: ";
        var text = error.GetString()!;
        var at = text.IndexOf(Marker, StringComparison.Ordinal);
        return call.TrySetException(new HubRefusedException(at < 0 ? text : text[(at + Marker.Length)..]));
    }
}
