using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MyDeclic.WebFront;

/// <summary>Says what <see cref="Wire"/>'s converters write, which the generator cannot know.</summary>
internal static class WireSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo;
        if (TryDescribe(schema, type.Type)) return Task.CompletedTask;
        if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }) schema.Items ??= Item(element);
        else if (type.Kind == JsonTypeInfoKind.Object) AllowAbsent(schema, type);
        return Task.CompletedTask;
    }

    /// <summary>The name of a type's schema, or null where it has none.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("OfOf", "Of", StringComparison.Ordinal);

    /// <summary>What has no value is left out, both ways, but for the ends of lists.</summary>
    private static void AllowAbsent(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(one => one.IsGetNullable))
        {
            var ignore = property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false);
            if (ignore is not [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Never }, ..])
                schema.Required?.Remove(property.Name);
        }
    }

    /// <summary>The generator leaves out the items whose converter it does not know.</summary>
    private static OpenApiSchema? Item(Type element)
    {
        OpenApiSchema item = new();
        return TryDescribe(item, element) ? item : null;
    }

    private static bool TryDescribe(OpenApiSchema schema, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(long)) Text(schema, "int64", "^-?[0-9]+$");
        else if (type == typeof(DateTimeOffset)) Text(schema, "date-time", null);
        else if (type == typeof(string)) Text(schema, null, null);
        else if (type.IsEnum) Words(schema, type);
        else return false;
        return true;
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
