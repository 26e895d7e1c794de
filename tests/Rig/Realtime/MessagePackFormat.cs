using System.Buffers;
using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Rig.Realtime;

/// <summary>Frames of MessagePack, after a handshake that is JSON as everybody's.</summary>
internal sealed class MessagePackFormat : WireFormat
{
    private static readonly byte[] PingFrame = [2, 0x91, 6];
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool _isShaken;

    public override string Handshake => """{"protocol":"messagepack","version":1}""";

    public override WebSocketMessageType MessageType => WebSocketMessageType.Binary;

    public override byte[] Ping => PingFrame;

    public override byte[] Call(string id, string method, object?[] arguments)
    {
        var pack = new PackWriter();
        pack.WriteArrayHead(5);
        pack.Write(1L);
        pack.WriteMapHead(0);
        pack.Write(id);
        pack.Write(method);
        PackJson.ToPack(JsonSerializer.SerializeToUtf8Bytes(arguments), pack);
        return pack.Frame().ToArray();
    }

    public override int Take(ReadOnlyMemory<byte> bytes, ICollection<JsonElement> messages)
    {
        var taken = _isShaken ? 0 : TakeHandshake(bytes, messages);
        var rest = new ReadOnlySequence<byte>(bytes[taken..]);
        while (_isShaken && PackFrame.TryTake(ref rest, int.MaxValue, out var frame)) messages.Add(Read(frame.FirstSpan));
        return bytes.Length - (int)rest.Length;
    }

    private int TakeHandshake(ReadOnlyMemory<byte> bytes, ICollection<JsonElement> messages)
    {
        var end = bytes.Span.IndexOf(RecordEnd);
        if (end < 0) return 0;
        using var json = JsonDocument.Parse(bytes[..end]);
        messages.Add(json.RootElement.Clone());
        _isShaken = true;
        return end + 1;
    }

    private static JsonElement Read(ReadOnlySpan<byte> frame)
    {
        var text = new ArrayBufferWriter<byte>();
        var pack = new PackReader(frame);
        using (var json = new Utf8JsonWriter(text, Plainly))
        {
            pack.ReadArrayCount();
            var type = pack.ReadInteger();
            json.WriteStartObject();
            json.WriteNumber("type", type);
            WriteRest(type, ref pack, json);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(text.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void WriteRest(long type, ref PackReader pack, Utf8JsonWriter json)
    {
        if (type is >= 1 and <= 5) pack.Skip();
        switch (type)
        {
            case 1:
                if (pack.ReadStringOrNil() is { } id) json.WriteString("invocationId", id);
                json.WriteString("target", pack.ReadText());
                WriteNext("arguments", ref pack, json);
                break;
            case 2:
                json.WriteString("invocationId", pack.ReadText());
                WriteNext("item", ref pack, json);
                break;
            case 3:
                json.WriteString("invocationId", pack.ReadText());
                var kind = pack.ReadInteger();
                if (kind != 2) WriteNext(kind == 1 ? "error" : "result", ref pack, json);
                break;
            case 7:
                if (pack.ReadStringOrNil() is { } error) json.WriteString("error", error);
                WriteNext("allowReconnect", ref pack, json);
                break;
        }
    }

    private static void WriteNext(string name, ref PackReader pack, Utf8JsonWriter json)
    {
        json.WritePropertyName(name);
        PackJson.ToJson(ref pack, json);
    }
}
