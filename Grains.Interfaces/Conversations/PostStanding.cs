using MyDeclic.Communities;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>What one caller may do with one post: the answer that every door decides by.</summary>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="CommunityId">Where it stands; 0 when in no community.</param>
/// <param name="MayRead">Whether the caller may read it.</param>
/// <param name="MayContribute">Whether the caller may comment on it and react to it.</param>
/// <param name="MayAnimate">Whether the caller animates the community it stands in.</param>
/// <param name="Life">Where its community is in its life; null when in no community.</param>
/// <param name="IsArticle">Whether it is news of the company, which no block between people hides.</param>
[GenerateSerializer, Immutable, Alias("PostStanding")]
public sealed record PostStanding(
    long AuthorId, long CommunityId, bool MayRead, bool MayContribute, bool MayAnimate, CommunityState? Life,
    bool IsArticle = false)
{
    /// <summary>Why the caller, who may read, may not comment, react or edit; null when they may.</summary>
    public Refusal? MayNotContribute =>
        !MayContribute ? Refusal.Forbidden : Life == CommunityState.Archived ? Refusal.Archived : null;
}
