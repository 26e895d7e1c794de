using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Presence;

/// <summary>What a server knows of its own connections, and what it was told of all others'.</summary>
/// <param name="Server">Which server; another one each time its process starts.</param>
/// <param name="Number">Grows with each report of the server: one that comes late is ignored.</param>
/// <param name="IsWhole">Whether <paramref name="People"/> is everybody here, rather than what changed.</param>
/// <param name="People">Members on this server's connections.</param>
/// <param name="Epoch">The board that the server was told by last; 0 for none.</param>
/// <param name="Version">Up to where that board told it; -1 to be told of everybody.</param>
[GenerateSerializer, Immutable, Alias("PresenceReport")]
public sealed record PresenceReport(
    string Server, long Number, bool IsWhole, ImmutableArray<PresenceChange> People, long Epoch, long Version);
