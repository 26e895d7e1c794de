using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MyDeclic.Rig.Realtime;

namespace MyDeclic.Rig.Server;

/// <summary>A person who uses the server through its public doors, with a bearer token.</summary>
public sealed class Member : IDisposable
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "correct horse battery";

    private const int AttemptsMax = 600;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IServer _server;

    private Member(IServer server, string handle, string token)
    {
        _server = server;
        Handle = handle;
        Token = token;
        Http = new HttpClient();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The person's handle.</summary>
    public string Handle { get; }

    /// <summary>The bearer token.</summary>
    public string Token { get; }

    /// <summary>A client with the token, for requests that the shortcuts below do not make.</summary>
    public HttpClient Http { get; }

    /// <summary>Signs up, signs in and makes a token.</summary>
    public static async Task<Member> SignUpAsync(IServer server, string handle)
    {
        using var http = ClientOf(server);
        await PostAsync(
            http, "users", new { handle, name = NameOf(handle), email = $"{handle}@example.org", password = Password });
        return await SignInAsync(server, handle, Password);
    }

    /// <summary>Signs somebody in who has an account already, and makes a token.</summary>
    /// <param name="server">Where the account is.</param>
    /// <param name="login">Their handle or e-mail address.</param>
    /// <param name="password">Their password.</param>
    public static async Task<Member> SignInAsync(IServer server, string login, string password)
    {
        using var http = ClientOf(server);
        var session = await PostAsync(http, "session", new { login, password });
        http.DefaultRequestHeaders.Add("X-CSRF-Token", session.GetProperty("csrf").GetString());
        var token = await PostAsync(http, "tokens", new { label = "tests" });
        var handle = session.GetProperty("user").GetProperty("handle").GetString()!;
        return new Member(server, handle, token.GetProperty("token").GetString()!);
    }

    /// <summary>The same person with the same token, at another server of the same cluster.</summary>
    public Member At(IServer other) => new(other, Handle, Token);

    /// <summary>Opens a connection to the live hub.</summary>
    /// <param name="wire">The protocol to speak.</param>
    public Task<HubClient> ConnectAsync(HubWire wire = HubWire.Json) => HubClient.ConnectAsync(_server.Hub, Token, wire);

    /// <summary>Sends a request and gives its answer, whatever it is.</summary>
    /// <param name="method">GET, POST…</param>
    /// <param name="path">Under <c>/api/v1/</c>.</param>
    /// <param name="body">Sent as JSON when not null.</param>
    /// <param name="key">The <c>Idempotency-Key</c>.</param>
    public async Task<Answer> SendAsync(string method, string path, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_server.Address, "api/v1/" + path));
        if (body is not null) request.Content = JsonContent.Create(body);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = await Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Reads; fails the test when refused.</summary>
    public async Task<JsonElement> GetAsync(string path) => (await SendAsync("GET", path)).Done();

    /// <summary>Posts; fails the test when refused.</summary>
    public async Task<JsonElement> PostAsync(string path, object body) => (await SendAsync("POST", path, body)).Done();

    /// <summary>Puts; fails the test when refused.</summary>
    public async Task<JsonElement> PutAsync(string path, object? body = null) =>
        (await SendAsync("PUT", path, body)).Done();

    /// <summary>Deletes; fails the test when refused.</summary>
    public async Task<JsonElement> DeleteAsync(string path) => (await SendAsync("DELETE", path)).Done();

    /// <summary>
    /// Sends a request as a patient client does: under one key, again when there was no answer, until there is one.
    /// </summary>
    /// <returns>The body of the success.</returns>
    public async Task<JsonElement> InsistAsync(string method, string path, object? body = null)
    {
        var key = Guid.NewGuid().ToString("N");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await SendAsync(method, path, body, method == "POST" ? key : null);
                if (answer.Status != HttpStatusCode.ServiceUnavailable || attempt == AttemptsMax) return answer.Done();
            }
            catch (HttpRequestException) when (attempt < AttemptsMax)
            {
                // The server went away in the middle of it.
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>Brings a photo or video; gives the answer, whatever it is.</summary>
    /// <param name="file">What is sent.</param>
    /// <param name="query">With its question mark.</param>
    /// <param name="type">What it is said to be.</param>
    public async Task<Answer> UploadAsync(byte[] file, string query = "", string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new(type);
        using var response = await Http.PostAsync(new Uri(_server.Address, "api/v1/media" + query), content);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Publishes a post and gives its id.</summary>
    public async Task<string> PublishAsync(string text, string? community = null, string kind = "message") =>
        (await PostAsync("posts", new { text, community, kind })).GetProperty("id").GetString()!;

    /// <summary>Every post of one author, newest first, over all pages.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsOfAsync(string handle)
    {
        var posts = new List<JsonElement>();
        string? before = null;
        do
        {
            var cursor = before is null ? "" : $"&before={Uri.EscapeDataString(before)}";
            var page = await GetAsync($"users/{handle}/posts?limit=100{cursor}");
            posts.AddRange(page.GetProperty("items").EnumerateArray());
            before = page.TryGetProperty("before", out var next) ? next.GetString() : null;
        }
        while (before is not null);
        return posts;
    }

    /// <summary>Creates a community and gives its slug.</summary>
    public async Task<string> FoundAsync(string access, string? name = null)
    {
        name ??= "Community " + Guid.NewGuid().ToString("N")[..8];
        var made = await PostAsync("communities", new { name, access, type = "project", description = "For tests." });
        return made.GetProperty("slug").GetString()!;
    }

    /// <summary>Brings somebody into a community that this person animates.</summary>
    public async Task AdmitAsync(string slug, Member other)
    {
        await PutAsync($"communities/{slug}/members/{other.Handle}", new { state = "invited" });
        await other.PutAsync($"communities/{slug}/membership");
    }

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    private static HttpClient ClientOf(IServer server) =>
        new() { BaseAddress = new Uri(server.Address, "api/v1/") };

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        return (await Answer.ReadAsync(response)).Done();
    }

    private static string NameOf(string handle) => char.ToUpperInvariant(handle[0]) + handle[1..];
}
