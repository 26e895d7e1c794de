using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The way out to one client.</summary>
internal interface ILiveSocket
{
    /// <summary>The transport's name of the connection.</summary>
    string Id { get; }

    /// <summary>Writes messages, in order and as one; completes when the transport has room for more.</summary>
    ValueTask WriteAsync(ReadOnlyMemory<SerializedHubMessage> messages);

    /// <summary>Cuts the connection without another word.</summary>
    void Abort();
}
