using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Replay;

/// <summary>
/// Posts and comments through the public API. Every message keeps its idempotency key over all tries, so that a try
/// whose answer was lost is not published twice.
/// </summary>
internal sealed class ApiClient(HttpClient http, TimeProvider time)
{
    /// <summary>Whether the server answers and knows this person; says what is wrong otherwise.</summary>
    /// <exception cref="BadInputException">The server cannot be reached, or the token is not one of its own.</exception>
    public async Task CheckAsync(Persona person, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
        try
        {
            using var response = await http.SendAsync(request, cancel);
            if (response.IsSuccessStatusCode) return;
            throw new BadInputException(response.StatusCode == HttpStatusCode.Unauthorized
                ? $"{http.BaseAddress} does not know the tokens: are they from an import into this server's database?"
                : $"{http.BaseAddress} answers {(int)response.StatusCode} to GET /api/v1/me.");
        }
        catch (HttpRequestException error)
        {
            throw new BadInputException($"{http.BaseAddress} cannot be reached: {error.Message}");
        }
    }

    /// <summary>Publishes one text, trying again until it is settled.</summary>
    /// <param name="author">Who writes.</param>
    /// <param name="path">Where to, below <c>/api/v1</c>.</param>
    /// <param name="text">Markdown.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Delivery> SendAsync(
        Persona author, string path, string text, string key, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            var (id, failure, pause) = await TryAsync(author, path, text, key, tries, cancel);
            if (pause is null || tries == ReplayLimits.TriesMax)
            {
                return new(id, failure, tries - 1, time.GetElapsedTime(started));
            }

            await Task.Delay(pause.Value, time, cancel);
        }
    }

    private async Task<(string? Id, string? Failure, TimeSpan? Pause)> TryAsync(
        Persona author, string path, string text, string key, int tries, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/" + path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", author.Token);
            request.Headers.Add("Idempotency-Key", key);
            request.Content = JsonContent.Create(new { text });
            using var response = await http.SendAsync(request, cancel);
            var body = await response.Content.ReadAsStringAsync(cancel);
            if (response.IsSuccessStatusCode) return (Field(body, "id"), null, null);
            var failure = $"{(int)response.StatusCode} {Field(body, "code")}".TrimEnd();
            var pause = IsTransient(response.StatusCode)
                ? RetryDelay.After(response.Headers.RetryAfter, tries, time.GetUtcNow())
                : (TimeSpan?)null;
            return (null, failure, pause);
        }
        catch (HttpRequestException error)
        {
            return (null, error.HttpRequestError.ToString(), RetryDelay.After(null, tries, time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, "no answer in time", RetryDelay.After(null, tries, time.GetUtcNow()));
        }
    }

    private static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    private static string? Field(string body, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
