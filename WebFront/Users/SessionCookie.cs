using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront.Users;

/// <summary>
/// The browser's session cookie. Scripts cannot read it and other sites' requests do not carry it: <c>Strict</c> costs
/// nothing here, because following a link loads the page, which needs no session, and the page's own requests come
/// from this site.
/// </summary>
internal static class SessionCookie
{
    public const string Name = "mydeclic_session";

    public static void Set(HttpContext http, FrontOptions options, string secret, DateTimeOffset expiresAt)
    {
        var cookie = Options(http, options);
        cookie.Expires = expiresAt;
        http.Response.Cookies.Append(Name, secret, cookie);
    }

    public static void Delete(HttpContext http, FrontOptions options) =>
        http.Response.Cookies.Delete(Name, Options(http, options));

    private static CookieOptions Options(HttpContext http, FrontOptions options) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps ||
            options.PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true,
    };
}
