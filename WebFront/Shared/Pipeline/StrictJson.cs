using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace MyDeclic.WebFront;

/// <summary>
/// Reads a JSON body once, within its limit, and refuses what the serialiser would let pass: a name that stands twice
/// in an object whose fields it ignores, a character set it would throw at. What follows reads the checked copy.
/// </summary>
internal sealed class StrictJson(RequestDelegate next)
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = FrontLimits.JsonDepthMax,
    };

    private static readonly Problem TooLarge =
        Problem.Of(Errors.TooLarge, $"A body has at most {FrontLimits.BodyBytesMax} bytes.");

    private static readonly Problem Malformed =
        Problem.Of(Errors.InvalidJson, "The body is not one JSON object, or a name stands twice in it.");

    private static readonly Problem NotUtf8 =
        Problem.Of(Errors.UnsupportedMediaType, "JSON is sent as application/json, in UTF-8.");

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is null)
        {
            await next(http);
            return;
        }
        var refusal = IsJson(http.Request) ? await ReplaceBodyAsync(http) : NotUtf8;
        if (refusal is null) await next(http);
        else await new ProblemResult(refusal).ExecuteAsync(http);
    }

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() &&
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
        (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ||
            type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static async Task<Problem?> ReplaceBodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength > FrontLimits.BodyBytesMax) return TooLarge;
        var bytes = new byte[(http.Request.ContentLength ?? FrontLimits.BodyBytesMax) + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(bytes, bytes.Length, false, http.RequestAborted);
        if (length > FrontLimits.BodyBytesMax) return TooLarge;
        if (!IsStrict(bytes.AsMemory(0, length))) return Malformed;
        http.Request.Body = new MemoryStream(bytes, 0, length, writable: false);
        http.Request.ContentLength = length;
        return null;
    }

    private static bool IsStrict(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
