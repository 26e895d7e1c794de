using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MyDeclic.WebFront;

/// <summary>
/// Refuses writes and live connections that a page of another site makes, before anything else looks at them: browsers
/// apply no same-origin policy to WebSockets, and send the cookie with them.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, IOptions<FrontOptions> options)
{
    private static readonly Problem Refused =
        Problem.Of(Errors.OriginRefused, "The page that asks is not one of this site, nor of those allowed.");

    private readonly FrozenSet<string> _allowed = Allowed(options.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var isGuarded = request.IsWrite() || request.Path.StartsWithSegments(Routes.Live);
        return isGuarded && request.Headers.Origin.Count > 0 && !IsAllowed(request, request.Headers.Origin.ToString())
            ? new ProblemResult(Refused).ExecuteAsync(http)
            : next(http);
    }

    private bool IsAllowed(HttpRequest request, string origin)
    {
        if (_allowed.Contains(origin)) return true;
        return Origins.TryNormalise($"{request.Scheme}://{request.Host.Value}", out var own) &&
            string.Equals(origin, own, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Allowed(FrontOptions options)
    {
        string?[] all = [options.PublicUrl, .. options.AllowedOrigins];
        foreach (var one in all)
            if (one is not null && Origins.TryNormalise(one, out var origin)) yield return origin;
    }
}
