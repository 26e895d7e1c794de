using MyDeclic.Communities;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>community.updated</c>.</summary>
/// <param name="Community">Without anybody's own standing.</param>
[GenerateSerializer, Immutable, Alias("CommunityEventData")]
public sealed record CommunityEventData(CommunityView Community) : EventData;
