using Orleans;

namespace MyDeclic.Communities;

/// <summary>One tab of a community's page.</summary>
/// <param name="Tab">Its word: <c>feed</c>, <c>members</c>, <c>about</c>.</param>
/// <param name="IsHidden">Whether an owner took it off the page. Says nothing of who may read what it shows.</param>
[GenerateSerializer, Immutable, Alias("CommunityTab")]
public sealed record CommunityTab(string Tab, bool IsHidden);
