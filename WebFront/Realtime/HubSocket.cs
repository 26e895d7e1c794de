using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The way out through SignalR.</summary>
internal sealed class HubSocket(HubConnectionContext connection) : ILiveSocket
{
    /// <inheritdoc/>
    public string Id => connection.ConnectionId;

    /// <inheritdoc/>
    /// <remarks>
    /// No token: the connection's end completes its pipe, and a token would be registered and forgotten with every write.
    /// </remarks>
    public ValueTask WriteAsync(ReadOnlyMemory<SerializedHubMessage> messages, MessageJoiner joiner) =>
        connection.WriteAsync(joiner.Join(messages.Span, connection.Protocol));

    /// <inheritdoc/>
    public void Abort() => connection.Abort();
}
