using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MyDeclic.Silo.Tests.Replay;

/// <summary>
/// A server that takes a message only from a second after it came first. Who does not wait that long has to come a
/// third time.
/// </summary>
internal sealed class ReluctantServer : IAsyncDisposable
{
    private const int WaitSeconds = 1;

    /// <summary>Timers may ring this early, as the system's clock ticks.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, long> _cameFirst = new();

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
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        Keys.AddOrUpdate(key, 1, (_, count) => count + 1);
        var waited = TimeProvider.System.GetElapsedTime(_cameFirst.GetOrAdd(key, TimeProvider.System.GetTimestamp()));
        if (waited > TimeSpan.FromSeconds(WaitSeconds) - Tick)
            return Results.Json(new { id = Keys.Count.ToString(CultureInfo.InvariantCulture) }, statusCode: 201);
        http.Response.Headers.RetryAfter = WaitSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.Json(new { code = "rate_limited" }, statusCode: 429);
    }
}
