using System.Buffers;
using System.Text.Json;

namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>
/// The same value in JSON and in MessagePack: one set of contracts and converters then rules both. Knows nothing of
/// ASP.NET: clients in C# may compile this file as theirs.
/// </summary>
internal static class PackJson
{
    private const int StackBytesMax = 512;

    /// <summary>Writes a JSON text, which must be whole and well-formed, as MessagePack.</summary>
    public static void ToPack(ReadOnlySpan<byte> json, PackWriter pack)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Write(ref reader, pack);
    }

    /// <summary>Writes the next value of <paramref name="pack"/> as JSON.</summary>
    /// <exception cref="InvalidDataException">It is malformed, nested too deeply, or a number that JSON has not.</exception>
    public static void ToJson(ref PackReader pack, Utf8JsonWriter json, int depth = 1)
    {
        var token = pack.Read();
        switch (token.Kind)
        {
            case PackKind.Nil:
                json.WriteNullValue();
                break;
            case PackKind.False or PackKind.True:
                json.WriteBooleanValue(token.Kind == PackKind.True);
                break;
            case PackKind.Integer:
                json.WriteNumberValue(token.Integer);
                break;
            case PackKind.Unsigned:
                json.WriteNumberValue(token.Unsigned);
                break;
            case PackKind.Float:
                if (!double.IsFinite(token.Float)) throw new InvalidDataException("A number that JSON has not.");
                json.WriteNumberValue(token.Float);
                break;
            case PackKind.Text:
                json.WriteStringValue(token.Text);
                break;
            default:
                if (depth > PackReader.DepthMax) throw new InvalidDataException("Nested too deeply.");
                WriteContainer(token, ref pack, json, depth);
                break;
        }
    }

    private static void WriteContainer(PackToken head, ref PackReader pack, Utf8JsonWriter json, int depth)
    {
        if (head.Kind == PackKind.Array) json.WriteStartArray();
        else json.WriteStartObject();
        for (var i = 0; i < head.Count; i++)
        {
            if (head.Kind == PackKind.Map) json.WritePropertyName(pack.ReadText());
            ToJson(ref pack, json, depth + 1);
        }

        if (head.Kind == PackKind.Array) json.WriteEndArray();
        else json.WriteEndObject();
    }

    private static void Write(ref Utf8JsonReader json, PackWriter pack)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref json, pack);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref json, pack);
                break;
            case JsonTokenType.String:
                WriteText(ref json, pack);
                break;
            case JsonTokenType.Number:
                WriteNumber(ref json, pack);
                break;
            case JsonTokenType.Null:
                pack.WriteNil();
                break;
            default:
                pack.Write(json.TokenType == JsonTokenType.True);
                break;
        }
    }

    private static void WriteObject(ref Utf8JsonReader json, PackWriter pack)
    {
        var start = pack.Begin();
        var count = 0;
        for (; json.Read() && json.TokenType != JsonTokenType.EndObject; count++)
        {
            WriteText(ref json, pack);
            json.Read();
            Write(ref json, pack);
        }

        pack.EndMap(start, count);
    }

    private static void WriteArray(ref Utf8JsonReader json, PackWriter pack)
    {
        var start = pack.Begin();
        var count = 0;
        for (; json.Read() && json.TokenType != JsonTokenType.EndArray; count++) Write(ref json, pack);
        pack.EndArray(start, count);
    }

    private static void WriteNumber(ref Utf8JsonReader json, PackWriter pack)
    {
        // JavaScript reads "-0" as a number of its own, which no integer is.
        if (json.TryGetInt64(out var whole) && (whole != 0 || json.ValueSpan[0] != '-')) pack.Write(whole);
        else if (json.TryGetUInt64(out var large)) pack.Write(large);
        else pack.Write(json.GetDouble());
    }

    private static void WriteText(ref Utf8JsonReader json, PackWriter pack)
    {
        if (!json.ValueIsEscaped)
        {
            pack.WriteText(json.ValueSpan);
            return;
        }

        // Unescaped it is never longer.
        var length = json.ValueSpan.Length;
        var rented = length > StackBytesMax ? ArrayPool<byte>.Shared.Rent(length) : null;
        var text = rented ?? stackalloc byte[StackBytesMax];
        pack.WriteText(text[..json.CopyString(text)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }
}
