using System.Buffers;
using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The way out through SignalR.</summary>
internal sealed class HubSocket(HubConnectionContext connection) : ILiveSocket
{
    /// <inheritdoc/>
    public string Id => connection.ConnectionId;

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<SerializedHubMessage> messages) => messages.Length == 1
        ? connection.WriteAsync(messages.Span[0], connection.ConnectionAborted)
        : WriteJoinedAsync(messages);

    /// <inheritdoc/>
    public void Abort() => connection.Abort();

    /// <summary>Both hub protocols delimit their messages, so those of a batch may follow each other in one write.</summary>
    private async ValueTask WriteJoinedAsync(ReadOnlyMemory<SerializedHubMessage> messages)
    {
        var joined = Join(messages.Span, out var length);
        try
        {
            var message = new SerializedMessage(connection.Protocol.Name, joined.AsMemory(0, length));
            await connection.WriteAsync(new SerializedHubMessage([message]), connection.ConnectionAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    private byte[] Join(ReadOnlySpan<SerializedHubMessage> messages, out int length)
    {
        length = 0;
        foreach (var message in messages) length += message.GetSerializedMessage(connection.Protocol).Length;
        var joined = ArrayPool<byte>.Shared.Rent(length);
        var at = 0;
        foreach (var message in messages)
        {
            var bytes = message.GetSerializedMessage(connection.Protocol).Span;
            bytes.CopyTo(joined.AsSpan(at));
            at += bytes.Length;
        }

        return joined;
    }
}
