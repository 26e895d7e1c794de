using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MyDeclic.Silo.Tests.Replay;

/// <summary>A server that takes every message only when it comes a second time, after a second.</summary>
internal sealed class ReluctantServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReluctantServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>How often each idempotency key came.</summary>
    public ConcurrentDictionary<string, int> Keys { get; } = new();

    public static async Task<ReluctantServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new ReluctantServer(app);
        app.MapGet("/api/v1/me", () => Results.Ok());
        app.MapPost("/api/v1/posts", server.Take);
        app.MapPost("/api/v1/posts/{id}/comments", server.Take);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Take(HttpContext http)
    {
        var tries = Keys.AddOrUpdate(http.Request.Headers["Idempotency-Key"].ToString(), 1, (_, count) => count + 1);
        if (tries > 1) return Results.Json(new { id = Keys.Count.ToString(CultureInfo.InvariantCulture) }, statusCode: 201);
        http.Response.Headers.RetryAfter = "1";
        return Results.Json(new { code = "rate_limited" }, statusCode: 429);
    }
}
