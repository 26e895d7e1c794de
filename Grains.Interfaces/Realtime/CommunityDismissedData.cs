using MyDeclic.Communities;
using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>community.dismissed</c> and <c>community.restored</c>, for the one who did it alone.</summary>
/// <param name="Community">Where.</param>
/// <param name="What">What was taken off the screen, or may come again.</param>
[GenerateSerializer, Immutable, Alias("CommunityDismissedData")]
public sealed record CommunityDismissedData(CommunityRef Community, Dismissible What) : EventData;
