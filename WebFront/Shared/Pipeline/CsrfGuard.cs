using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront;

/// <summary>
/// Lets a write that a cookie authenticates pass only if it repeats the session's value, which no other site can read.
/// Routes that need no session need no proof, and the hub is guarded by <see cref="OriginGuard"/>.
/// </summary>
internal sealed class CsrfGuard(RequestDelegate next)
{
    /// <summary>The header that repeats the value.</summary>
    public const string Header = "X-CSRF-Token";

    private static readonly Problem Refused =
        Problem.Of(Errors.CsrfFailed, $"Repeat the session's csrf value in {Header}; GET /me tells it.");

    public Task InvokeAsync(HttpContext http) =>
        NeedsProof(http, out var session) && !IsProven(http, session!)
            ? new ProblemResult(Refused).ExecuteAsync(http)
            : next(http);

    private static bool NeedsProof(HttpContext http, out RequestSession? session)
    {
        session = http.SessionOrNull();
        return session is { IsCookie: true } && http.Request.IsWrite() &&
            !http.Request.Path.StartsWithSegments(Routes.Live) &&
            http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;
    }

    private static bool IsProven(HttpContext http, RequestSession session) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(http.Request.Headers[Header].ToString()), Encoding.UTF8.GetBytes(session.Csrf));
}
