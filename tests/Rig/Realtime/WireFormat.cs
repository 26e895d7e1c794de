using System.Net.WebSockets;
using System.Text.Json;

namespace MyDeclic.Rig.Realtime;

/// <summary>How a client's messages look on the wire.</summary>
internal abstract class WireFormat
{
    /// <summary>Ends the handshake's two records, and every record of JSON.</summary>
    public const byte RecordEnd = 0x1E;

    /// <summary>The first thing a client says.</summary>
    public abstract string Handshake { get; }

    /// <summary>What its WebSocket messages are called.</summary>
    public abstract WebSocketMessageType MessageType { get; }

    /// <summary>A ping.</summary>
    public abstract byte[] Ping { get; }

    /// <summary>Makes the format that <paramref name="wire"/> names, for one connection.</summary>
    public static WireFormat Of(HubWire wire) => wire == HubWire.Json ? new JsonFormat() : new MessagePackFormat();

    /// <summary>A call that wants an answer.</summary>
    public abstract byte[] Call(string id, string method, object?[] arguments);

    /// <summary>Adds the whole messages that <paramref name="bytes"/> begins with, as they look in JSON.</summary>
    /// <returns>How many bytes they took.</returns>
    public abstract int Take(ReadOnlyMemory<byte> bytes, ICollection<JsonElement> messages);
}
