using Orleans;

namespace MyDeclic.Users;

/// <summary>A valid session or token.</summary>
/// <param name="Caller">Who it speaks for.</param>
/// <param name="Csrf">The value that cookie-authenticated writes must repeat.</param>
/// <param name="IsToken">Whether it is a bearer token for a program rather than a browser's session.</param>
/// <param name="ExpiresAt">When it ends by itself; null for tokens.</param>
[GenerateSerializer, Immutable, Alias("Session")]
public sealed record Session(Caller Caller, string Csrf, bool IsToken, DateTimeOffset? ExpiresAt);
