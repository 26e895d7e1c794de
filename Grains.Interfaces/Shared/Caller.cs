using Orleans;

namespace MyDeclic;

/// <summary>
/// Who asks: passed explicitly to every command and read, so that no rule depends on ambient state.
/// </summary>
/// <param name="UserId">The signed-in user.</param>
/// <param name="Population">The user's population, which the capability matrix is consulted with.</param>
/// <param name="SessionId">The browser session or bearer token that the request came with.</param>
[GenerateSerializer, Immutable, Alias("Caller")]
public sealed record Caller(long UserId, Population Population, long SessionId);
