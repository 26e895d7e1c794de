using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront.Users;

/// <summary>The secret that a request brings to prove its session.</summary>
/// <param name="Value">The secret.</param>
/// <param name="IsCookie">Whether it came by cookie.</param>
internal readonly record struct SessionSecret(string Value, bool IsCookie)
{
    private const string Bearer = "Bearer ";
    private const string Query = "access_token";

    /// <summary>The key of the session's grain.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    /// <summary>
    /// What the request brings, or null. Files, health and metrics need no session, and must not wait for one to be
    /// looked up. A program's header counts before a browser's cookie. The query counts for
    /// the hub alone, where browsers cannot set headers: elsewhere it would leave secrets in histories and logs.
    /// </summary>
    public static SessionSecret? Find(HttpRequest request)
    {
        var isLive = request.Path.StartsWithSegments(Routes.Live);
        if (!isLive && !request.Path.StartsWithSegments(Routes.ApiRoot)) return null;
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return new(header[Bearer.Length..].Trim(), false);
        if (isLive && request.Query.TryGetValue(Query, out var token))
            return new(token.ToString(), false);
        return request.Cookies.TryGetValue(SessionCookie.Name, out var cookie) ? new(cookie, true) : null;
    }
}
