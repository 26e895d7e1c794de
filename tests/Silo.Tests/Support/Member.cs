using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MyDeclic.Silo.Tests.Support;

/// <summary>Somebody with an account and a bearer token, who uses the public API of one server.</summary>
public sealed class Member : IDisposable
{
    private const string Password = "correct horse battery";

    private readonly HttpClient _http;

    private Member(Uri address, string handle, string token)
    {
        Handle = handle;
        Token = token;
        _http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Their handle.</summary>
    public string Handle { get; }

    /// <summary>Their bearer token.</summary>
    public string Token { get; }

    /// <summary>Opens an account and a token.</summary>
    public static async Task<Member> JoinAsync(Uri address, string handle)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
        await SendAsync(http, "users", new { handle, name = handle, email = $"{handle}@example.com", password = Password });
        return await SignInAsync(address, handle, Password);
    }

    /// <summary>Signs in and opens a token.</summary>
    public static async Task<Member> SignInAsync(Uri address, string login, string password)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
        var session = await SendAsync(http, "session", new { login, password });
        http.DefaultRequestHeaders.Add("X-CSRF-Token", session.GetProperty("csrf").GetString());
        var token = await SendAsync(http, "tokens", new { label = "test" });
        return new(
            address, session.GetProperty("user").GetProperty("handle").GetString()!, token.GetProperty("token").GetString()!);
    }

    /// <summary>The same person at a server that was restarted.</summary>
    public Member At(Uri address) => new(address, Handle, Token);

    /// <summary>Publishes a text under an idempotency key.</summary>
    /// <returns>The post's id.</returns>
    public async Task<string> PostAsync(string text, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "posts") { Content = JsonContent.Create(new { text }) };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Follows somebody.</summary>
    public async Task FollowAsync(string handle)
    {
        using var response = await _http.PutAsync(new Uri($"users/{handle}/follow", UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>An answer of the API.</summary>
    public Task<JsonElement> GetAsync(string path) => _http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Every post of one author, newest first, over all pages.</summary>
    public async Task<IReadOnlyList<(string Id, string Text)>> PostsOfAsync(string handle)
    {
        var posts = new List<(string, string)>();
        string? before = null;
        do
        {
            var cursor = before is null ? "" : $"&before={Uri.EscapeDataString(before)}";
            var page = await GetAsync($"users/{handle}/posts?limit=100{cursor}");
            posts.AddRange(page.GetProperty("items").EnumerateArray()
                .Select(post => (post.GetProperty("id").GetString()!, post.GetProperty("text").GetString()!)));
            before = page.TryGetProperty("before", out var next) ? next.GetString() : null;
        }
        while (before is not null);
        return posts;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> SendAsync(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {(int)response.StatusCode} {answer}");
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }
}
