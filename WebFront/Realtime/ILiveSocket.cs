using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The way out to one client.</summary>
internal interface ILiveSocket
{
    /// <summary>The transport's name of the connection.</summary>
    string Id { get; }

    /// <summary>Writes messages, in order and as one; completes when the transport has room for more.</summary>
    /// <param name="messages">The messages; they stay as they are until the write has completed.</param>
    /// <param name="joiner">Makes them one.</param>
    ValueTask WriteAsync(ReadOnlyMemory<SerializedHubMessage> messages, MessageJoiner joiner);

    /// <summary>Cuts the connection without another word.</summary>
    void Abort();
}
