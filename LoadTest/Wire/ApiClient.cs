using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Wire;

/// <summary>The public REST API. It never throws for what the server or the network does.</summary>
internal sealed class ApiClient(HttpClient http, TimeProvider time)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    /// <summary>The server's address, with a slash at its end.</summary>
    public Uri Address => http.BaseAddress!;

    /// <summary>A client of a server.</summary>
    /// <param name="url">The server.</param>
    /// <param name="connections">Connections that requests may use at once.</param>
    public static ApiClient Create(Uri url, int connections = WireLimits.RequestsInFlightMax)
    {
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = connections,
            // People are signed in by their tokens; a cookie would mix them up.
            UseCookies = false,
        };
        var http = new HttpClient(handler)
        {
            BaseAddress = url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/"),
            Timeout = TimeSpan.FromSeconds(WireLimits.RequestSecondsMax),
        };
        return new(http, Clock.Current);
    }

    /// <summary>Whether the server answers and knows this person; says what is wrong otherwise.</summary>
    /// <exception cref="BadInputException">The server cannot be reached, or the token is not one of its own.</exception>
    public async Task CheckAsync(string token, CancellationToken cancel)
    {
        var answer = await SendAsync(token, HttpMethod.Get, "me", null, null, cancel);
        if (answer.IsDone) return;
        throw new BadInputException(answer.Status switch
        {
            0 => $"{http.BaseAddress} cannot be reached: {answer.Verdict}",
            401 => $"{http.BaseAddress} does not know the tokens: are they from an import into this server's database?",
            _ => $"{http.BaseAddress} answers {answer.Verdict} to GET /api/v1/me.",
        });
    }

    /// <summary>Sends a request once.</summary>
    /// <param name="token">Who asks; null for nobody.</param>
    /// <param name="method">GET, POST…</param>
    /// <param name="path">Below <c>/api/v1</c>.</param>
    /// <param name="body">Sent as JSON when not null.</param>
    /// <param name="key">The idempotency key, for writes that have one.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ApiAnswer> SendAsync(
        string? token, HttpMethod method, string path, object? body, string? key, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(method, "api/v1/" + path);
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            if (body is not null) request.Content = JsonContent.Create(body);
            using var response = await http.SendAsync(request, cancel);
            return await ReadAsync(response, cancel);
        }
        catch (HttpRequestException error)
        {
            var why = error.HttpRequestError == HttpRequestError.Unknown ? error.Message : error.HttpRequestError.ToString();
            return new(0, Nothing, why, null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(0, Nothing, "no answer in time", null);
        }
    }

    /// <summary>
    /// Sends a request until it is settled, under the same idempotency key: a try whose answer was lost is not done
    /// twice.
    /// </summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <param name="token">Who asks; null for nobody.</param>
    /// <param name="method">GET, POST…</param>
    /// <param name="path">Below <c>/api/v1</c>.</param>
    /// <param name="body">Sent as JSON when not null.</param>
    /// <param name="key">The idempotency key, for writes that have one.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="triesMax">Tries before it counts as failed.</param>
    public async Task<ApiAnswer> SettleAsync(
        string? token, HttpMethod method, string path, object? body, string? key, CancellationToken cancel,
        int triesMax = WireLimits.TriesMax)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await SendAsync(token, method, path, body, key, cancel);
            if (!answer.IsTransient || tries == triesMax) return answer with { Tries = tries };
            await Task.Delay(answer.Wait ?? RetryDelay.After(null, tries, time.GetUtcNow()), time, cancel);
        }
    }

    /// <summary>Reads every page of a list.</summary>
    /// <param name="token">Who asks.</param>
    /// <param name="path">Below <c>/api/v1</c>, without a query.</param>
    /// <param name="cursor">The list's word: "before" or "after".</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BadInputException">The server refuses.</exception>
    public async IAsyncEnumerable<JsonElement> ReadAllAsync(
        string token, string path, string cursor,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (string? next = ""; next is not null;)
        {
            var more = next.Length == 0 ? "" : $"&{cursor}={Uri.EscapeDataString(next)}";
            var query = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            var page = await SettleAsync(token, HttpMethod.Get, $"{path}{query}limit=100{more}", null, null, cancel);
            if (!page.IsDone) throw new BadInputException($"{http.BaseAddress} answers {page.Verdict} to GET {path}.");
            foreach (var item in page.Items) yield return item;
            next = page.Text(cursor);
            if (string.IsNullOrEmpty(next)) next = null;
        }
    }

    /// <summary>The text at a path of the server itself, such as <c>metrics</c>; null when there is none.</summary>
    public async Task<string?> TryReadTextAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await http.GetStringAsync(path, cancel);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<ApiAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancel);
        var body = Parse(bytes);
        var code = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("code", out var word) ? " " + word : "";
        var status = (int)response.StatusCode;
        var wait = response.Headers.RetryAfter is { } asked ? RetryDelay.After(asked, 1, time.GetUtcNow()) : (TimeSpan?)null;
        return new(status, body, response.IsSuccessStatusCode ? $"{status}" : $"{status}{code}", wait);
    }

    private static JsonElement Parse(byte[] bytes)
    {
        if (bytes.Length == 0) return Nothing;
        try
        {
            var reader = new Utf8JsonReader(bytes);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }
}
