using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>Asks the session's grain, for every request, whether the session or token still holds.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    IGrainFactory grains) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "MyDeclic";

    private static readonly Problem SignInFirst = Problem.Of(
        Errors.Of(ErrorCode.Unauthenticated), "There is no valid session or token with this request.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionSecret.Find(Request) is not { } secret) return AuthenticateResult.NoResult();
        if (secret.Value.Length is 0 or > FrontLimits.SecretCharactersMax) return AuthenticateResult.Fail("No secret.");
        var key = secret.Key;
        var session = await grains.GetGrain<ISessionGrain>(key).GetAsync();
        // A token in a cookie, or a browser's secret in a header, was taken from where it belongs.
        if (session is null || session.IsToken == secret.IsCookie) return AuthenticateResult.Fail("Not valid.");
        Context.Features.Set(new RequestSession(session.Caller, session.Csrf, secret.IsCookie, key));
        AuthenticationProperties properties = new() { ExpiresUtc = session.ExpiresAt };
        var principal = CallerClaims.ToPrincipal(session.Caller, SchemeName);
        return AuthenticateResult.Success(new(principal, properties, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemResult(SignInFirst).ExecuteAsync(Context);
    }
}
