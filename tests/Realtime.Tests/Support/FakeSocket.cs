using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A client's end that keeps what it is sent, and can stop reading.</summary>
internal sealed class FakeSocket(string id) : ILiveSocket
{
    private readonly Channel<SerializedHubMessage> written = Channel.CreateUnbounded<SerializedHubMessage>();
    private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource? stuck;

    public string Id => id;

    public bool IsAborted => aborted.Task.IsCompleted;

    /// <summary>Completes when a write waits for this client.</summary>
    public TaskCompletionSource WriteWaits { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask WriteAsync(SerializedHubMessage message)
    {
        if (stuck is { } wait)
        {
            WriteWaits.TrySetResult();
            await wait.Task;
        }

        written.Writer.TryWrite(message);
    }

    public void Abort()
    {
        aborted.TrySetResult();
        stuck?.TrySetException(new IOException("Aborted."));
    }

    public void StopReading() => stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ReadAgain()
    {
        var wait = stuck;
        stuck = null;
        wait?.TrySetResult();
    }

    /// <summary>The next message, as it will be serialised.</summary>
    public async Task<SerializedHubMessage> NextAsync() =>
        await written.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The argument of a message.</summary>
    public static object Notice(SerializedHubMessage message) =>
        ((InvocationMessage)message.Message!).Arguments[0]!;
}
