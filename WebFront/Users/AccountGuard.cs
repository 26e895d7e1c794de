using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MyDeclic.WebFront.Users;

/// <summary>
/// Slows down guessing passwords and mass sign-ups. Failures are counted by login <em>and</em> address, so that
/// somebody who guesses elsewhere does not lock the owner out (OWASP ASVS 5.0, 6.3.1), and by address alone against
/// trying one password with many logins. A login that nobody has counts the same.
/// </summary>
internal sealed class AccountGuard(IOptions<FrontOptions> options, TimeProvider time)
{
    private readonly WindowLimiter<(string Login, string Address)> _byLogin =
        new(options.Value.SignInFailures, Window(options.Value), time);

    private readonly WindowLimiter<string> _byAddress =
        new(options.Value.SignInFailuresPerAddress, Window(options.Value), time);

    private readonly WindowLimiter<string> _signUps =
        new(options.Value.SignUpsPerMinute, TimeSpan.FromMinutes(1), time);

    /// <summary>Refuses an account too many from the request's address.</summary>
    public Refusal? BeginSignUp(HttpContext http) =>
        _signUps.TryTake(ClientAddress.Of(http), out var wait)
            ? null
            : Refuse("Too many new accounts from here.", wait);

    /// <summary>
    /// Refuses an attempt too many. Counts it as failed until <see cref="EndSignIn"/> says otherwise, so that many at
    /// once are no way around the limit.
    /// </summary>
    public Refusal? BeginSignIn(HttpContext http, string login)
    {
        var address = ClientAddress.Of(http);
        return _byAddress.IsFull(address, out var wait) || !_byLogin.TryTake((Fold(login), address), out wait)
            ? Refuse("Too many failed sign-ins.", wait)
            : null;
    }

    /// <summary>Tells how an attempt that was let through ended.</summary>
    public void EndSignIn(HttpContext http, string login, Refusal? refusal)
    {
        var address = ClientAddress.Of(http);
        var key = (Fold(login), address);
        if (refusal is null) _byLogin.Forget(key);
        else if (refusal.Code == ErrorCode.InvalidCredentials) _ = _byAddress.TryTake(address, out _);
        else _byLogin.GiveBack(key);
    }

    private static TimeSpan Window(FrontOptions options) => TimeSpan.FromMinutes(options.SignInWindowMinutes);

    private static Refusal Refuse(string message, TimeSpan wait) =>
        new(ErrorCode.RateLimited, message, null, wait.ToRetryAfter());

    /// <summary>However one spells a login, it is one login. Nobody's is longer than an e-mail address.</summary>
    private static string Fold(string login)
    {
        var cut = login.Length > Limits.EmailCharactersMax ? string.Empty : login.Trim();
        // .NET refuses to normalise text with this character, which stands for none.
        if (cut.Contains('\uFFFE', StringComparison.Ordinal)) return string.Empty;
        return cut.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }
}
