using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Wire;

/// <summary>One live connection: a real WebSocket that speaks a hub protocol.</summary>
internal sealed class HubLink : IDisposable
{
    private const string ExceptionMarker = "HubException: ";
    private const int ReceiveBytes = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, Call> _calls = new();
    private readonly IHubCodec _codec;
    private readonly TimeProvider _time;
    private int _lastCall;
    private volatile bool _isPaused;

    private HubLink(IHubCodec codec, TimeProvider time) => (_codec, _time) = (codec, time);

    /// <summary>What the hub said when it closed the connection.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="hub">The hub's address, <c>http</c> or <c>https</c>.</param>
    /// <param name="token">A bearer token.</param>
    /// <param name="codec">The hub protocol.</param>
    /// <param name="http">Makes the connections; shared by all links of a process.</param>
    /// <param name="time">Tells when messages come.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="HubRefusedException">The server cannot be reached, or does not take the connection.</exception>
    public static async Task<HubLink> OpenAsync(
        Uri hub, string token, IHubCodec codec, HttpMessageInvoker http, TimeProvider time, CancellationToken cancel)
    {
        var link = new HubLink(codec, time);
        try
        {
            link._socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
            // Pings of the hub protocol go both ways; the WebSocket's own would come on top.
            link._socket.Options.KeepAliveInterval = TimeSpan.Zero;
            link._socket.Options.CollectHttpResponseDetails = true;
            var address = new UriBuilder(hub) { Scheme = hub.Scheme == "https" ? "wss" : "ws" }.Uri;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Patience);
            await link._socket.ConnectAsync(address, http, limit.Token);
            await link.ShakeHandsAsync(limit.Token);
            return link;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            var status = (int)link._socket.HttpStatusCode;
            link.Dispose();
            if (failure is HubRefusedException) throw;
            throw new HubRefusedException(status is 0 or 101 ? Describe(failure) : $"connect {status}");
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    /// <summary>Watches a topic. Needs <see cref="ReceiveAsync"/> to be running.</summary>
    /// <param name="topic">The word.</param>
    /// <param name="position">Where to go on from; null for now.</param>
    /// <param name="begin">Takes the answer, in its order among what is received.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="HubRefusedException">The hub refuses, or the connection ended.</exception>
    public async Task WatchAsync(string topic, string? position, Action<WatchAnswer> begin, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _lastCall);
        var call = new Call(begin, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _calls[number] = call;
        var bytes = new ArrayBufferWriter<byte>();
        _codec.WriteCall(bytes, number, "Watch", topic, position);
        await SendAsync(bytes.WrittenMemory, cancel);
        // Whatever was sent after the reading ended is never answered.
        if (CloseReason is not null) call.Settled.TrySetException(new HubRefusedException("closed"));
        try
        {
            await call.Settled.Task.WaitAsync(Patience, cancel);
        }
        catch (TimeoutException)
        {
            throw new HubRefusedException("no answer");
        }
    }

    /// <summary>Says that the client is there.</summary>
    public Task PingAsync(CancellationToken cancel) => SendAsync(_codec.Ping, cancel);

    /// <summary>Leaves what comes from now on unread, as a client that hangs does, and the connection open.</summary>
    public void StopReading() => _isPaused = true;

    /// <summary>Hands over what comes, until the connection ends.</summary>
    public async Task ReceiveAsync(IHubReceiver receiver, CancellationToken cancel)
    {
        var carried = new Carry();
        try
        {
            while (true)
            {
                if (_isPaused) await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancel);
                // Waits without a buffer: thousands of idle connections hold none.
                await _socket.ReceiveAsync(Memory<byte>.Empty, cancel);
                var buffer = ArrayPool<byte>.Shared.Rent(ReceiveBytes);
                try
                {
                    var received = await _socket.ReceiveAsync(buffer.AsMemory(), cancel);
                    if (received.MessageType == WebSocketMessageType.Close) break;
                    Take(carried, buffer.AsSpan(0, received.Count), receiver);
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            CloseReason ??= ended is WebSocketException ? "cut" : null;
        }
        finally
        {
            CloseReason ??= "closed";
            foreach (var call in _calls.Values) call.Settled.TrySetException(new HubRefusedException("closed"));
        }
    }

    /// <summary>Cuts the connection without a word.</summary>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private static string Describe(Exception failure) => failure switch
    {
        OperationCanceledException => "connect: no answer in time",
        WebSocketException { InnerException: HttpRequestException http } => "connect: " + http.HttpRequestError,
        _ => "connect: " + failure.GetType().Name,
    };

    private async Task ShakeHandsAsync(CancellationToken cancel)
    {
        var handshake = $$"""{"protocol":"{{_codec.Name}}","version":1}""" + '\u001e';
        await _socket.SendAsync(Encoding.UTF8.GetBytes(handshake), _codec.MessageType, true, cancel);
        // The answer comes alone: nothing is sent before a topic is watched, but a ping may follow much later.
        var buffer = new byte[512];
        var length = 0;
        do
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), cancel);
            if (received.MessageType == WebSocketMessageType.Close) throw new HubRefusedException("closed");
            length += received.Count;
        }
        while (length < buffer.Length && buffer[length - 1] != 0x1E);
        var answer = Encoding.UTF8.GetString(buffer, 0, length);
        if (answer.Contains("\"error\"", StringComparison.Ordinal)) throw new HubRefusedException("handshake: " + answer[..^1]);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await _sending.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(bytes, _codec.MessageType, true, cancel);
        }
        catch (Exception ended) when (ended is WebSocketException or ObjectDisposedException)
        {
            throw new HubRefusedException("closed");
        }
        finally
        {
            _sending.Release();
        }
    }

    private void Take(Carry carried, ReadOnlySpan<byte> bytes, IHubReceiver receiver)
    {
        var at = _time.Now();
        var input = carried.Before(bytes);
        while (_codec.TryRead(ref input, out var message))
        {
            if (message.Kind == HubMessageKind.Answer) Answer(message);
            else if (message.Kind == HubMessageKind.Close) CloseReason = message.Reason ?? "closed";
            else if (message.Kind != HubMessageKind.Other) receiver.Take(message, at);
        }

        carried.Keep(input);
    }

    private void Answer(in HubMessage message)
    {
        if (!_calls.TryRemove(message.Call, out var call)) return;
        if (message.Reason is not { } error)
        {
            call.Begin(new(message.Epoch ?? "", message.Position));
            call.Settled.TrySetResult();
            return;
        }

        var at = error.IndexOf(ExceptionMarker, StringComparison.Ordinal);
        call.Settled.TrySetException(new HubRefusedException(at < 0 ? error : error[(at + ExceptionMarker.Length)..]));
    }

    private sealed record Call(Action<WatchAnswer> Begin, TaskCompletionSource Settled);

    /// <summary>The beginning of a message whose end has not come.</summary>
    private sealed class Carry
    {
        private byte[] _bytes = [];

        public ReadOnlySpan<byte> Before(ReadOnlySpan<byte> bytes)
        {
            if (_bytes.Length == 0) return bytes;
            byte[] joined = [.. _bytes, .. bytes];
            return joined;
        }

        public void Keep(ReadOnlySpan<byte> rest) => _bytes = rest.ToArray();
    }
}
