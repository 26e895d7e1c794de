using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MyDeclic.WebFront;

/// <summary>How everything is written in JSON: the same for REST and the live hub.</summary>
public static class Wire
{
    /// <summary>Ready to use; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Makes <paramref name="options"/> write and read as <see cref="Options"/> do.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // Two spellings of one field would be two chances to disagree about which counts.
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.MaxDepth = FrontLimits.JsonDepthMax;
        // Answers are JSON with nosniff, never part of a page: escaping accents and markup would only make them larger.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new IdConverter());
        options.Converters.Add(new TextConverter());
        options.Converters.Add(new TimeConverter());
        options.Converters.Add(new WordConverterFactory());
    }

    private static JsonSerializerOptions Make()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
