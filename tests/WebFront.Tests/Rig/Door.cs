using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Tests.Rig;

/// <summary>The whole door on a real port, before fake grains.</summary>
public sealed class Door : IAsyncDisposable
{
    public const string Token = "token-of-alice";
    public const string Cookie = "session-of-alice";
    public const string Csrf = "csrf-of-alice";

    public static readonly Caller Alice = new(7, Population.Employee, 70);

    private readonly WebApplication _app;

    private Door(WebApplication app, FakeGrains grains, ManualTime time)
    {
        _app = app;
        Grains = grains;
        Time = time;
        var server = app.Services.GetRequiredService<IServer>();
        Address = new(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public FakeGrains Grains { get; }

    public ManualTime Time { get; }

    public Uri Address { get; }

    /// <summary>Sends no cookie and no token by itself.</summary>
    public HttpClient Client { get; }

    public static Task<Door> OpenAsync(params (string Setting, string Value)[] settings) =>
        OpenAsync(_ => { }, settings);

    public static async Task<Door> OpenAsync(
        Action<IServiceCollection> configure, params (string Setting, string Value)[] settings)
    {
        FakeGrains grains = new();
        grains.On<ISessionGrain>("GetAsync", (key, _) => Task.FromResult(SessionOf((string)key)));
        grains.On<ISessionGrain>("EndAsync", (_, _) => Task.CompletedTask);
        ManualTime time = new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            settings.Select(one => KeyValuePair.Create($"Front:{one.Setting}", (string?)one.Value)));
        builder.Services.AddSingleton(grains.Factory).AddSingleton<TimeProvider>(time);
        builder.Services.AddMyDeclicFront(builder.Configuration);
        configure(builder.Services);
        var app = builder.Build();
        app.MapMyDeclicFront(live => live.MapPost("/live/negotiate", () => "negotiated").ExcludeFromDescription());
        await app.StartAsync();
        return new(app, grains, time);
    }

    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends as a program of Alice's.</summary>
    public Task<HttpResponseMessage> SendAsAliceAsync(
        string method, string path, string? json = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, json, [("Authorization", $"Bearer {Token}"), .. headers]);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static Session? SessionOf(string key) =>
        key == Key(Token) ? new(Alice, "none", IsToken: true, null) :
        key == Key(Cookie) ? new(Alice, Csrf, IsToken: false, DateTimeOffset.MaxValue) : null;

    private static string Key(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
