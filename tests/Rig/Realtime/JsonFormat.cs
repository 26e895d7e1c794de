using System.Net.WebSockets;
using System.Text.Json;

namespace MyDeclic.Rig.Realtime;

/// <summary>Records of JSON.</summary>
internal sealed class JsonFormat : WireFormat
{
    private static readonly byte[] PingRecord = [.. "{\"type\":6}"u8, RecordEnd];

    public override string Handshake => """{"protocol":"json","version":1}""";

    public override WebSocketMessageType MessageType => WebSocketMessageType.Text;

    public override byte[] Ping => PingRecord;

    public override byte[] Call(string id, string method, object?[] arguments)
    {
        var call = new { type = 1, invocationId = id, target = method, arguments };
        return [.. JsonSerializer.SerializeToUtf8Bytes(call), RecordEnd];
    }

    public override int Take(ReadOnlyMemory<byte> bytes, ICollection<JsonElement> messages)
    {
        var taken = 0;
        for (int end; (end = bytes.Span[taken..].IndexOf(RecordEnd)) >= 0; taken += end + 1)
        {
            using var json = JsonDocument.Parse(bytes.Slice(taken, end));
            messages.Add(json.RootElement.Clone());
        }

        return taken;
    }
}
