using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyDeclic.WebFront;

/// <summary>Writes 64-bit numbers as strings: JavaScript's numbers lose the last digits of an id.</summary>
internal sealed class IdConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)) return number;
        if (reader.TokenType == JsonTokenType.String &&
            long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            return number;
        throw new JsonException("An id is a string of digits.");
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options)
    {
        const int LongestLong = 20;
        Span<byte> digits = stackalloc byte[LongestLong];
        _ = value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteStringValue(digits[..length]);
    }
}
