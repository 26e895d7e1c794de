using Orleans;

namespace MyDeclic.Users;

/// <summary>A browser session that was just opened.</summary>
/// <param name="User">Who signed in.</param>
/// <param name="Token">The session's secret, for the cookie; only its digest is stored.</param>
/// <param name="Csrf">What cookie-authenticated writes repeat in <c>X-CSRF-Token</c>.</param>
/// <param name="ExpiresAt">When the session ends by itself.</param>
[GenerateSerializer, Immutable, Alias("SignedIn")]
public sealed record SignedIn(UserView User, string Token, string Csrf, DateTimeOffset ExpiresAt)
{
    /// <inheritdoc/>
    public override string ToString() => $"SignedIn {{ User = {User.Handle} }}";
}
