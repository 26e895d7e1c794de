using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Users;

/// <summary>Opens accounts, sessions and tokens. A stateless worker: key 0.</summary>
[Alias("IAccountGrain")]
public interface IAccountGrain : IGrainWithIntegerKey
{
    /// <summary>Opens an account in the population that the silo gives to those who sign up.</summary>
    [Alias("SignUp")]
    Task<Result<UserView>> SignUpAsync(SignUp command);

    /// <summary>
    /// Opens a session. An unknown login and a wrong password cost the same time and give the same answer
    /// (OWASP ASVS 5.0, 6.3.8).
    /// </summary>
    [Alias("SignIn")]
    Task<Result<SignedIn>> SignInAsync(SignIn command);

    /// <summary>Makes a bearer token with the caller's rights.</summary>
    [Alias("CreateToken")]
    Task<Result<TokenView>> CreateTokenAsync(Caller caller, string? label);

    /// <summary>The caller's tokens, newest first, without their secrets.</summary>
    [Alias("ListTokens")]
    Task<ImmutableArray<TokenView>> ListTokensAsync(Caller caller);

    /// <summary>Ends one of the caller's tokens, and the connections that use it, before it answers.</summary>
    [Alias("DeleteToken")]
    Task<Result> DeleteTokenAsync(Caller caller, long tokenId);

    /// <summary>
    /// Ends all of the caller's sessions and tokens, and the connections that use them, before it answers. The caller's own
    /// is the last, so that a call which failed half-way can be made again.
    /// </summary>
    [Alias("SignOutEverywhere")]
    Task SignOutEverywhereAsync(Caller caller);
}
