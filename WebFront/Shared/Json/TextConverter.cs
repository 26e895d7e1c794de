using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyDeclic.WebFront;

/// <summary>
/// Reads text, and refuses half a surrogate pair as what it is, text that is not allowed, where the serialiser alone
/// would call the whole body malformed.
/// </summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("This field is a text.");
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException exception) when (exception.InnerException is null)
        {
            throw new RefusedValueException(ErrorCode.InvalidText, "The text has half a surrogate pair.");
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The text is not UTF-8.", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
