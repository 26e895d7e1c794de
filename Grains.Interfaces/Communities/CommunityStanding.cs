using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>What one caller may do in one community: the answer that every other slice decides by.</summary>
/// <param name="Community">Its slug and name.</param>
/// <param name="IsOpen">Whether everybody may read it, so that its posts go to open topics too.</param>
/// <param name="MaySee">Whether the caller may know that it exists.</param>
/// <param name="MayRead">Whether the caller may read its posts and members, and comment and react.</param>
/// <param name="MayPost">Whether the caller may post into it, unless it is archived.</param>
/// <param name="MayAnimate">Whether the caller is an animator or owner, of a population that may be.</param>
/// <param name="State">Where it is in its life: archived is read-only for everybody.</param>
[GenerateSerializer, Immutable, Alias("CommunityStanding")]
public sealed record CommunityStanding(
    CommunityRef Community, bool IsOpen, bool MaySee, bool MayRead, bool MayPost, bool MayAnimate,
    CommunityState State);
