using Orleans;

namespace MyDeclic.Posts;

/// <summary>The community that something stands in.</summary>
/// <param name="Slug">Unique and permanent.</param>
/// <param name="Name">As its owner wrote it.</param>
[GenerateSerializer, Immutable, Alias("CommunityRef")]
public sealed record CommunityRef(string Slug, string Name);
