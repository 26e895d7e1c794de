using Orleans;

namespace MyDeclic.Communities;

/// <summary>Changes a community; null leaves a part as it is.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Access">Owners only; tightening it revokes what outsiders see, before it answers.</param>
/// <param name="Type">What it is about.</param>
[GenerateSerializer, Immutable, Alias("UpdateCommunity")]
public sealed record UpdateCommunity(
    string? Name, string? Description, CommunityAccess? Access, CommunityType? Type);
