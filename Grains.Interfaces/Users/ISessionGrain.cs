using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Users;

/// <summary>One session or token. Key: the hexadecimal SHA-256 of its secret, so that no secret is ever a key.</summary>
[Alias("ISessionGrain")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>The session, or null when it is unknown, ended or expired.</summary>
    [ReadOnly, Alias("Get")]
    Task<Session?> GetAsync();

    /// <summary>Ends the session for every request and connection that uses it, before it answers.</summary>
    [Alias("End")]
    Task EndAsync();

    /// <summary>Forgets what it holds in memory: the account behind it changed.</summary>
    [Alias("Refresh")]
    Task RefreshAsync();
}
