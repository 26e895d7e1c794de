using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>jam.followed</c>.</summary>
/// <param name="JamId">The jam.</param>
/// <param name="Following">Whether the person follows it now.</param>
[GenerateSerializer, Immutable, Alias("JamFollowedData")]
public sealed record JamFollowedData(long JamId, bool Following) : EventData;
