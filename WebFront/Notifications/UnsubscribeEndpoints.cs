using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Notifications;
using Orleans;

namespace MyDeclic.WebFront.Notifications;

/// <summary>
/// Ends the digest by its link alone (RFC 8058): looking at the page changes nothing, because programs look at links before
/// people do; its one button, or a mail program's, does. Without a session and without scripts.
/// </summary>
internal static class UnsubscribeEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Style =
        ":root{color-scheme:light dark}body{margin:0;font:1rem/1.5 system-ui,sans-serif}main{max-width:34rem;margin:4rem auto;"
        + "padding:0 1.25rem}button{padding:.625rem 1.25rem;border:0;border-radius:999px;background:#145f6e;color:#fff;"
        + "font:inherit;font-weight:600}a{color:light-dark(#145f6e,#74cbd8)}";

    public static void MapUnsubscribing(this IEndpointRouteBuilder app)
    {
        var page = app.MapGroup("/unsubscribe/{token}").AllowAnonymous().ExcludeFromDescription();
        page.MapGet("", ShowAsync);
        page.MapPost("", EndAsync);
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext http, IGrainFactory grains)
    {
        Prepare(http);
        var postman = grains.GetGrain<IPostmanGrain>(0);
        return await postman.LanguageOfAsync(token) switch
        {
            null => Unknown(),
            "fr" => Page(
                "fr", "Ne plus recevoir le résumé", "Vous ne recevrez plus de résumé par courriel. Vos notifications restent dans My Declic.",
                "<form method=\"post\"><button type=\"submit\">Ne plus recevoir le résumé</button></form>"),
            _ => Page(
                "en", "Stop the digest", "You will get no digest by mail any more. Your notifications stay in My Declic.",
                "<form method=\"post\"><button type=\"submit\">Stop the digest</button></form>"),
        };
    }

    private static async Task<IResult> EndAsync(string token, HttpContext http, IGrainFactory grains)
    {
        Prepare(http);
        var postman = grains.GetGrain<IPostmanGrain>(0);
        if (!await postman.UnsubscribeAsync(token)) return Unknown();
        const string Settings = "<p><a href=\"/settings/notifications\">";
        return await postman.LanguageOfAsync(token) == "fr"
            ? Page(
                "fr", "C’est fait", "Vous ne recevrez plus de résumé par courriel.",
                Settings + "Le rétablir dans les réglages</a></p>")
            : Page("en", "Done", "You will get no digest by mail any more.", Settings + "Turn it on again in the settings</a></p>");
    }

    // Without a referrer, a browser would not say either that the form comes from this very site.
    private static void Prepare(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers["Referrer-Policy"] = "same-origin";
    }

    private static IResult Unknown() => Page(
        "en", "Unknown link", "This link is not one of ours, or is incomplete. / Ce lien est inconnu ou incomplet.", "",
        StatusCodes.Status404NotFound);

    private static IResult Page(string language, string title, string text, string more, int status = StatusCodes.Status200OK)
    {
        var name = WebUtility.HtmlEncode(title);
        return TypedResults.Content(
            $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{name} · My Declic</title>"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">"
            + $"<style>{Style}</style></head><body><main><h1>{name}</h1><p>{WebUtility.HtmlEncode(text)}</p>{more}</main></body></html>",
            Html, statusCode: status);
    }
}
