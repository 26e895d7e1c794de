using Orleans;

namespace MyDeclic.Presence;

/// <summary>What somebody's presence is now.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="State">Now.</param>
[GenerateSerializer, Immutable, Alias("PresenceChange")]
public sealed record PresenceChange(long UserId, PresenceState State);
