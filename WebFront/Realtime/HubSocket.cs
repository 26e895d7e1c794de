using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The way out through SignalR.</summary>
internal sealed class HubSocket(HubConnectionContext connection) : ILiveSocket
{
    /// <inheritdoc/>
    public string Id => connection.ConnectionId;

    /// <inheritdoc/>
    public ValueTask WriteAsync(SerializedHubMessage message) =>
        connection.WriteAsync(message, connection.ConnectionAborted);

    /// <inheritdoc/>
    public void Abort() => connection.Abort();
}
