using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyDeclic.Bottles;

/// <summary>
/// Asks a LibreTranslate server (https://docs.libretranslate.com, <c>POST /translate</c>). It is another's machine: it may be
/// slow, talk without end or talk nonsense, so that its time and its answer have limits, and a failure is a refusal.
/// </summary>
internal sealed class LibreTranslateTranslator(HttpClient http, TranslationOptions options) : ITranslator
{
    /// <summary>How long one translation may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of an answer; a post has 10 000 characters, and translations are rarely much longer.</summary>
    public const int AnswerBytesMax = 256 * 1024;

    private static readonly Refusal s_off = new(ErrorCode.TranslationOff, "No translator is set up on this server.");

    private static readonly Refusal s_failed = new(
        ErrorCode.TranslationFailed, "The translator did not answer with a translation.", RetryAfterSeconds: 30);

    /// <inheritdoc/>
    public bool IsOn => options.Url.Length > 0;

    /// <inheritdoc/>
    public async Task<Result<Rendering>> TranslateAsync(string text, string language, CancellationToken cancellation)
    {
        if (!IsOn) return s_off;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Url.TrimEnd('/') + "/translate")
            {
                // Whole, with its length: the servers in use do not all take a body in chunks.
                Content = new StringContent(JsonSerializer.Serialize(new Ask(
                    text, "auto", language, "text", options.ApiKey.Length == 0 ? null : options.ApiKey)),
                    Encoding.UTF8, "application/json"),
            };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode) return s_failed;
            var bytes = await ReadAsync(response.Content, limit.Token);
            var answer = bytes is null ? null : JsonSerializer.Deserialize<Answer>(bytes);
            // Its text is shown to people: the same rules as for any other.
            if (answer?.Text is null
                || TextRules.CheckText(answer.Text, "text", AnswerBytesMax, true, out var clean) is not null)
                return s_failed;
            return new Rendering(clean, answer.Found?.Language);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException
            or OperationCanceledException or NotSupportedException && !cancellation.IsCancellationRequested)
        {
            return s_failed;
        }
    }

    /// <summary>The body; null when it is longer than allowed.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > AnswerBytesMax) return null;
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[AnswerBytesMax + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > AnswerBytesMax ? null : buffer[..length];
    }

    private sealed record Ask(
        [property: JsonPropertyName("q")] string Text, [property: JsonPropertyName("source")] string From,
        [property: JsonPropertyName("target")] string To, [property: JsonPropertyName("format")] string Format,
        [property: JsonPropertyName("api_key"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key);

    private sealed record Answer(
        [property: JsonPropertyName("translatedText")] string? Text,
        [property: JsonPropertyName("detectedLanguage")] Detected? Found);

    private sealed record Detected([property: JsonPropertyName("language")] string? Language);
}
