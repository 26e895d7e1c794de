using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyDeclic.WebFront;

/// <summary>Gives every enum its <see cref="WordConverter{TEnum}"/>.</summary>
internal sealed class WordConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;
}
