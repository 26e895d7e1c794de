using Microsoft.AspNetCore.SignalR;
using MyDeclic.WebFront.Realtime.Frames;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The way out of the hub, past SignalR's own pipe.</summary>
/// <param name="connection">The client, as SignalR knows it.</param>
/// <param name="stream">What its WebSocket writes to.</param>
internal sealed class HubSocket(HubConnectionContext connection, FrameStream stream) : ILiveSocket
{
    /// <inheritdoc/>
    public string Id => connection.ConnectionId;

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<SerializedHubMessage> messages, MessageJoiner joiner) =>
        stream.WriteFramesAsync(joiner.Join(messages.Span, connection.Protocol));

    /// <inheritdoc/>
    public void Abort() => connection.Abort();
}
