using System.Net;
using System.Net.Http.Json;
using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.Support;

/// <summary>A browser: it keeps cookies, and repeats the session's csrf value when told to.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly Uri address;

    public Browser(Uri server)
    {
        address = server;
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies })
        {
            BaseAddress = new Uri(server, "api/v1/"),
        };
    }

    public HttpClient Http { get; }

    /// <summary>The secret in the session's cookie; null when there is none.</summary>
    public string? Secret
    {
        get => cookies.GetCookies(address)["mydeclic_session"]?.Value;
        set => cookies.Add(address, new Cookie("mydeclic_session", value));
    }

    /// <summary>Signs in and gives the csrf value.</summary>
    public async Task<string> SignInAsync(string login)
    {
        var answer = await SendAsync("POST", "session", new { login, password = Member.Password });
        return answer.Done().Text("csrf");
    }

    public async Task<Answer> SendAsync(
        string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = JsonContent.Create(body);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public void Dispose() => Http.Dispose();
}
