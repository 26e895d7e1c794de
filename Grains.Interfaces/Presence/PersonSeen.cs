using Orleans;

namespace MyDeclic.Presence;

/// <summary>Somebody whose presence one may see.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Handle">How clients call them.</param>
[GenerateSerializer, Immutable, Alias("PersonSeen")]
public sealed record PersonSeen(long UserId, string Handle);
