using Orleans;

namespace MyDeclic.Jams;

/// <summary>What one caller may do in one jam.</summary>
/// <param name="CommunityId">The community that hosts it.</param>
/// <param name="Populations">Who sees it, of those who read the community: the sum of 1 &lt;&lt; population.</param>
/// <param name="MayContribute">Whether the caller may contribute and vote, when the phase lets people.</param>
/// <param name="MayAnimate">Whether the caller animates it.</param>
[GenerateSerializer, Immutable, Alias("JamStanding")]
public sealed record JamStanding(long CommunityId, long Populations, bool MayContribute, bool MayAnimate);
