using System.Buffers;
using System.Net.WebSockets;

namespace MyDeclic.LoadTest.Wire;

/// <summary>A hub protocol on the wire, as a client speaks it.</summary>
internal interface IHubCodec
{
    /// <summary>The protocol's name in the handshake.</summary>
    string Name { get; }

    /// <summary>The kind of WebSocket messages that carry it.</summary>
    WebSocketMessageType MessageType { get; }

    /// <summary>Says that the client is there.</summary>
    ReadOnlyMemory<byte> Ping { get; }

    /// <summary>Writes a call with text arguments.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="call">The number under which it will be answered.</param>
    /// <param name="method">"Watch", …</param>
    /// <param name="arguments">The arguments, of which some may be null.</param>
    void WriteCall(IBufferWriter<byte> output, int call, string method, params ReadOnlySpan<string?> arguments);

    /// <summary>Takes the next whole message off <paramref name="input"/>.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="InvalidDataException">It is no message.</exception>
    bool TryRead(ref ReadOnlySpan<byte> input, out HubMessage message);

    /// <summary>Reads an event whole.</summary>
    EventBody Describe(ReadOnlySpan<byte> raw);
}
