using System.Net;
using System.Text.Json;

namespace MyDeclic.Rig.Server;

/// <summary>What the server answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">Its JSON; undefined when there was none.</param>
/// <param name="MediaType">The body's media type.</param>
/// <param name="Headers">Every header, by name.</param>
public sealed record Answer(
    HttpStatusCode Status, JsonElement Body, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The refusal's stable word; null when it is no refusal.</summary>
    public string? Code =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>"404 not_found", "204", …: what refusal tables compare.</summary>
    public string Verdict => Code is null ? $"{(int)Status}" : $"{(int)Status} {Code}";

    /// <summary>Reads a response.</summary>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var isJson = mediaType is "application/json" or "application/problem+json";
        return new Answer(
            response.StatusCode,
            isJson && text.Length > 0 ? JsonDocument.Parse(text).RootElement : default,
            mediaType,
            response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The body of a success.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public JsonElement Done() => (int)Status < 300
        ? Body
        : throw new InvalidOperationException($"Refused: {Verdict} {Body}");
}
