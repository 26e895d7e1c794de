using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MyDeclic.Browsing;

/// <summary>Stands in for a LibreTranslate server: what it translates says so, and into which language.</summary>
internal sealed class Translator : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Translator(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.Single();

    public static async Task<Translator> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/translate", async (HttpRequest request) =>
        {
            var asked = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
            return Results.Json(new
            {
                translatedText = Translate(asked.GetProperty("q").GetString()!, asked.GetProperty("target").GetString()!),
                detectedLanguage = new { language = "pt", confidence = 90 },
            });
        });
        await app.StartAsync();
        return new(app);
    }

    /// <summary>What becomes of a text.</summary>
    public static string Translate(string text, string language) => $"In {language}: {text}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
