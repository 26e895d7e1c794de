using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MyDeclic.LoadTest.Wire;

/// <summary>
/// The JSON hub protocol. Of an event only position and topic are read, which come first; the rest costs a search for
/// the record's end.
/// </summary>
internal sealed class JsonHubCodec : IHubCodec
{
    private const byte RecordEnd = 0x1E;

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public WebSocketMessageType MessageType => WebSocketMessageType.Text;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Ping { get; } = "{\"type\":6}\u001e"u8.ToArray();

    /// <inheritdoc/>
    public void WriteCall(IBufferWriter<byte> output, int call, string method, params ReadOnlySpan<string?> arguments)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteNumber("type", 1);
            json.WriteString("invocationId", call.ToString(CultureInfo.InvariantCulture));
            json.WriteString("target", method);
            json.WriteStartArray("arguments");
            foreach (var argument in arguments) json.WriteStringValue(argument);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write([RecordEnd]);
    }

    /// <inheritdoc/>
    public bool TryRead(ref ReadOnlySpan<byte> input, out HubMessage message)
    {
        message = default;
        var end = input.IndexOf(RecordEnd);
        if (end < 0) return false;
        var record = input[..end];
        input = input[(end + 1)..];
        message.Raw = record;
        try
        {
            Read(record, ref message);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("The hub sent what is no message: " + Encoding.UTF8.GetString(record), wrong);
        }

        return true;
    }

    /// <inheritdoc/>
    public EventBody Describe(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader(raw);
        using var json = JsonDocument.ParseValue(ref reader);
        var notice = json.RootElement.GetProperty("arguments")[0];
        return new(
            notice.GetProperty("type").GetString()!,
            long.Parse(notice.GetProperty("subject").GetString()!, CultureInfo.InvariantCulture),
            notice.GetProperty("actor").GetProperty("handle").GetString()!);
    }

    private static void Read(ReadOnlySpan<byte> record, ref HubMessage message)
    {
        var reader = new Utf8JsonReader(record);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                message.Kind = reader.GetInt32() switch
                {
                    3 => HubMessageKind.Answer,
                    7 => HubMessageKind.Close,
                    _ => HubMessageKind.Other,
                };
            }
            else if (reader.ValueTextEquals("target"u8))
            {
                reader.Read();
                message.Kind = reader.ValueTextEquals("event"u8) ? HubMessageKind.Event
                    : reader.ValueTextEquals("mark"u8) ? HubMessageKind.Mark
                    : reader.ValueTextEquals("gap"u8) ? HubMessageKind.Gap
                    : HubMessageKind.Other;
            }
            else if (reader.ValueTextEquals("arguments"u8))
            {
                reader.Read();
                if (reader.Read() && reader.TokenType == JsonTokenType.StartObject) ReadNotice(ref reader, ref message);
                // What follows an event's position and topic is read once for everybody, by Describe.
                return;
            }
            else
            {
                ReadAnswer(ref reader, ref message);
            }
        }
    }

    private static void ReadAnswer(ref Utf8JsonReader reader, ref HubMessage message)
    {
        if (reader.ValueTextEquals("invocationId"u8))
        {
            reader.Read();
            message.Call = Utf8Parser.TryParse(reader.ValueSpan, out int call, out _) ? call : 0;
        }
        else if (reader.ValueTextEquals("error"u8))
        {
            reader.Read();
            message.Reason = reader.GetString();
        }
        else if (reader.ValueTextEquals("result"u8))
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject) ReadNotice(ref reader, ref message);
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static void ReadNotice(ref Utf8JsonReader reader, ref HubMessage message)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("position"u8))
            {
                reader.Read();
                ReadPosition(reader.ValueSpan, ref message);
            }
            else if (reader.ValueTextEquals("topic"u8))
            {
                reader.Read();
                message.Topic = reader.ValueSpan;
            }
            else if (reader.ValueTextEquals("reason"u8))
            {
                reader.Read();
                message.Reason = reader.GetString();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }

            if (message is { Kind: HubMessageKind.Event, Position: > 0, Topic.Length: > 0 }) return;
        }
    }

    private static void ReadPosition(ReadOnlySpan<byte> position, ref HubMessage message)
    {
        var dot = position.IndexOf((byte)'.');
        if (dot < 0 || !Utf8Parser.TryParse(position[(dot + 1)..], out long id, out _)) return;
        message.Position = id;
        if (message.Kind is not HubMessageKind.Event) message.Epoch = Encoding.UTF8.GetString(position[..dot]);
    }
}
