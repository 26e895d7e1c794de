using Orleans;

namespace MyDeclic;

/// <summary>
/// What makes a repeated request recognisable: stored in the same transaction as its effect, so that a retry after an
/// unknown outcome finds the first effect instead of making a second one.
/// </summary>
/// <param name="Key">The client's <c>Idempotency-Key</c>.</param>
/// <param name="RequestHash">A digest of the request, so that the same key with another body is refused.</param>
[GenerateSerializer, Immutable, Alias("Operation")]
public sealed record Operation(string Key, string RequestHash);
