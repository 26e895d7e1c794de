using Microsoft.AspNetCore.Http;
using MyDeclic.WebFront.Media;

namespace MyDeclic.WebFront;

/// <summary>
/// The headers that every answer carries. Set when the answer starts, so that no handler and no error path can lose
/// them.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ForPages =
        "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self' ws: wss:; " +
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string ForData = "default-src 'none'; frame-ancestors 'none'";

    private const string ReferrerPolicy = "Referrer-Policy";

    // One year, in seconds.
    private const string StrictTransport = "max-age=31536000";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static state => Add((HttpContext)state), http);
        return next(http);
    }

    private static Task Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        var isData = http.Request.Path.StartsWithSegments(Routes.ApiRoot);
        // A page that needs another one says so itself.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = isData ? ForData : ForPages;
        headers.XContentTypeOptions = "nosniff";
        if (!headers.ContainsKey(ReferrerPolicy)) headers[ReferrerPolicy] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = StrictTransport;
        var isRevalidated = headers.CacheControl == MediaEndpoints.CacheControl;
        if (!isRevalidated && (isData || headers.CacheControl.Count == 0)) headers.CacheControl = "no-store, private";
        return Task.CompletedTask;
    }
}
