using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A client's end that keeps what it is sent, and can stop reading.</summary>
internal sealed class FakeSocket(string id) : ILiveSocket
{
    private readonly Channel<SerializedHubMessage> _written = Channel.CreateUnbounded<SerializedHubMessage>();
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource? _stuck;

    public string Id => id;

    public bool IsAborted => _aborted.Task.IsCompleted;

    /// <summary>Completes when a write waits for this client.</summary>
    public TaskCompletionSource WriteWaits { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many messages each write held.</summary>
    public ConcurrentQueue<int> Writes { get; } = new();

    public async ValueTask WriteAsync(ReadOnlyMemory<SerializedHubMessage> messages, MessageJoiner joiner)
    {
        if (_stuck is { } wait)
        {
            WriteWaits.TrySetResult();
            await wait.Task;
        }

        Writes.Enqueue(messages.Length);
        for (var index = 0; index < messages.Length; index++) _written.Writer.TryWrite(messages.Span[index]);
    }

    public void Abort()
    {
        _aborted.TrySetResult();
        _stuck?.TrySetException(new IOException("Aborted."));
    }

    public void StopReading() => _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ReadAgain()
    {
        var wait = _stuck;
        _stuck = null;
        wait?.TrySetResult();
    }

    /// <summary>The next message, as it will be serialised.</summary>
    public async Task<SerializedHubMessage> NextAsync() =>
        await _written.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The argument of a message.</summary>
    public static object Notice(SerializedHubMessage message) =>
        ((InvocationMessage)message.Message!).Arguments[0]!;
}
