using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront.Users;

/// <summary>The session or token that a request came with, found valid.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Csrf">What writes by cookie repeat.</param>
/// <param name="IsCookie">Whether the browser sent it by itself, so that writes need proof of who asks.</param>
/// <param name="Key">The key of its grain.</param>
internal sealed record RequestSession(Caller Caller, string Csrf, bool IsCookie, string Key);

/// <summary>Gives handlers the caller.</summary>
public static class RequestSessionExtensions
{
    /// <summary>Who asks.</summary>
    /// <exception cref="InvalidOperationException">The route lets anybody in.</exception>
    public static Caller Caller(this HttpContext http) => http.Session().Caller;

    internal static RequestSession Session(this HttpContext http) =>
        http.SessionOrNull() ?? throw new InvalidOperationException("This route does not require a session.");

    internal static RequestSession? SessionOrNull(this HttpContext http) => http.Features.Get<RequestSession>();
}
