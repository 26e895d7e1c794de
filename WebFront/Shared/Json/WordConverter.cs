using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyDeclic.WebFront;

/// <summary>Writes an enum as its word, and refuses an unknown word with the list of those that are known.</summary>
internal sealed class WordConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("This field is a word.");
        if (Words<TEnum>.TryParse(reader.GetString(), out var value)) return value;
        throw new RefusedValueException(ErrorCode.InvalidKind, $"One of: {Words<TEnum>.List}.");
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Words<TEnum>.Of(value));
}
