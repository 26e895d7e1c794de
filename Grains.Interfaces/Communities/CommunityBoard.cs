using System.Collections.Immutable;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>What animators put above a community's feed.</summary>
/// <param name="Pins">Pinned posts, the one pinned last first.</param>
/// <param name="Announcement">Null when there is none, or it ended.</param>
/// <param name="Welcome">What who just joined is told.</param>
/// <param name="Position">The log's position at which this was true: watch from here.</param>
[GenerateSerializer, Immutable, Alias("CommunityBoard")]
public sealed record CommunityBoard(
    ImmutableArray<PostView> Pins, AnnouncementView? Announcement, WelcomeView Welcome, string Position);
