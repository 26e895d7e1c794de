using Orleans;

namespace MyDeclic.Conversations;

/// <summary>What one caller may do with one post: the answer that every door decides by.</summary>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="CommunityId">Where it stands; 0 when in no community.</param>
/// <param name="MayRead">Whether the caller may read it.</param>
/// <param name="MayContribute">Whether the caller may comment on it and react to it.</param>
/// <param name="MayAnimate">Whether the caller animates the community it stands in.</param>
[GenerateSerializer, Immutable, Alias("PostStanding")]
public sealed record PostStanding(long AuthorId, long CommunityId, bool MayRead, bool MayContribute, bool MayAnimate);
