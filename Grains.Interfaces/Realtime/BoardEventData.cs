using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>community.board</c>: all of it, the same for every reader.</summary>
/// <param name="Community">Where.</param>
/// <param name="Pins">Without anybody's own reactions.</param>
/// <param name="Announcement">Null when there is none, or it ended.</param>
/// <param name="Welcome">What who just joined is told.</param>
[GenerateSerializer, Immutable, Alias("BoardEventData")]
public sealed record BoardEventData(
    CommunityRef Community, ImmutableArray<PostView> Pins, AnnouncementView? Announcement, string Welcome) : EventData;
