using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MyDeclic.WebFront;

/// <summary>Says what <see cref="Wire"/>'s converters write, which the generator cannot know.</summary>
internal static class WireSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var declared = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(long)) Text(schema, "int64", "^-?[0-9]+$");
        else if (type == typeof(DateTimeOffset)) Text(schema, "date-time", null);
        else if (type == typeof(string)) Text(schema, null, null);
        else if (type.IsEnum) Words(schema, type);
        return Task.CompletedTask;
    }

    private static void Text(OpenApiSchema schema, string? format, string? pattern)
    {
        schema.Type = JsonSchemaType.String;
        schema.Format = format;
        schema.Pattern = pattern;
    }

    private static void Words(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. Enum.GetNames(type).Select(Word)];
    }

    private static JsonNode Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
