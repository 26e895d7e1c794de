using System.Collections.Immutable;

namespace MyDeclic.Feeds;

/// <summary>What a feed wakes with.</summary>
/// <param name="Followees">Whom the reader follows.</param>
/// <param name="Communities">Which communities the reader is in.</param>
/// <param name="Muted">Whom the reader blocked: what they write in communities is left out.</param>
/// <param name="Jams">Jams that the reader follows and sees, with the communities that host them.</param>
/// <param name="Posts">The newest posts; fewer than asked for when there are no more.</param>
internal sealed record FeedStart(
    ImmutableArray<long> Followees, ImmutableArray<long> Communities, ImmutableArray<long> Muted,
    ImmutableArray<(long Id, long CommunityId)> Jams, ImmutableArray<long> Posts);
