using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Presence;

/// <summary>What a server is told of everybody's presence.</summary>
/// <param name="Epoch">The board that tells; another one after it was lost with its silo.</param>
/// <param name="Version">Up to where it told.</param>
/// <param name="IsWhole">Whether <paramref name="People"/> is everybody who is there, rather than what changed.</param>
/// <param name="IsSettled">
/// Whether every server had the time to report: before, who is missing may be there on a server that has not.
/// </param>
/// <param name="WantsAll">Whether the board does not know the server: its next report must be whole.</param>
/// <param name="People">Whose presence is what.</param>
[GenerateSerializer, Immutable, Alias("PresenceAnswer")]
public sealed record PresenceAnswer(
    long Epoch, long Version, bool IsWhole, bool IsSettled, bool WantsAll, ImmutableArray<PresenceChange> People);
