using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>What a caller watches when watching a topic.</summary>
/// <param name="Topics">The log topics it is merged from.</param>
/// <param name="CommunityId">The community whose reading rule it stands under; 0 for none.</param>
[GenerateSerializer, Immutable, Alias("TopicGrant")]
public sealed record TopicGrant(ImmutableArray<string> Topics, long CommunityId);
