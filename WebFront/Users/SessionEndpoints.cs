using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    private static readonly Refusal Incomplete =
        new(ErrorCode.InvalidRequest, "Send a login and a password.");

    public static void MapSessions(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapPost("", SignInAsync).AllowAnonymous().Gives<OpenedSession>("Signs in: sets the session's cookie.")
            .Refuses(401);
        session.MapDelete("", SignOutAsync)
            .GivesNothing("Signs out: ends the session or token everywhere it is used, live connections included.");
        api.MapDelete("/sessions", SignOutEverywhereAsync).WithTags("Session")
            .GivesNothing("Signs out everywhere: ends all of one's sessions and tokens, live connections included.");
    }

    private static async Task<IResult> SignInAsync(
        Credentials body, HttpContext http, IGrainFactory grains, AccountGuard guard, IOptions<FrontOptions> options)
    {
        if (body is not { Login: { } login, Password: { } password }) return Answers.Refuse(Incomplete);
        if (guard.BeginSignIn(http, login) is { } refusal) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<IAccountGrain>(0).SignInAsync(new(login, password));
        guard.EndSignIn(http, login, result.Refusal);
        if (!result.IsDone) return Answers.Refuse(result.Refusal);
        await EndReplacedAsync(http, grains);
        SessionCookie.Set(http, options.Value, result.Value.Token, result.Value.ExpiresAt);
        return Answers.Ok(new OpenedSession(result.Value.User, result.Value.Csrf));
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext http, IGrainFactory grains, IOptions<FrontOptions> options)
    {
        await grains.GetGrain<ISessionGrain>(http.Session().Key).EndAsync();
        SessionCookie.Delete(http, options.Value);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SignOutEverywhereAsync(
        HttpContext http, IGrainFactory grains, IOptions<FrontOptions> options)
    {
        await grains.GetGrain<IAccountGrain>(0).SignOutEverywhereAsync(http.Caller());
        SessionCookie.Delete(http, options.Value);
        return TypedResults.NoContent();
    }

    /// <summary>The session that the browser held so far ends with the new one (OWASP ASVS 5.0, 7.2.4).</summary>
    private static Task EndReplacedAsync(HttpContext http, IGrainFactory grains) =>
        http.SessionOrNull() is { IsCookie: true } replaced
            ? grains.GetGrain<ISessionGrain>(replaced.Key).EndAsync()
            : Task.CompletedTask;
}
