using System.Globalization;
using System.Net;
using System.Text.Json;

namespace MyDeclic.LoadTest.Wire;

/// <summary>What the API answered to one request.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came.</param>
/// <param name="Body">Its JSON; undefined when there was none.</param>
/// <param name="Verdict">In words, for counting: "201", "429 rate_limited", "ConnectionError", "no answer in time".</param>
/// <param name="Wait">How long the server asks to wait before trying again, if it does.</param>
/// <param name="Tries">Tries that it took.</param>
internal sealed record ApiAnswer(int Status, JsonElement Body, string Verdict, TimeSpan? Wait, int Tries = 1)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient => Status == 0 || (HttpStatusCode)Status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <summary>A field of the body as text; null when it has none.</summary>
    public string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) ? value.ToString() : null;

    /// <summary>The id in the body; 0 when it has none.</summary>
    public long Id => long.TryParse(Text("id"), CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The items of a page.</summary>
    public IEnumerable<JsonElement> Items =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("items", out var items) ? items.EnumerateArray() : [];
}
