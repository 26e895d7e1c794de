using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>Changes a community; null leaves a part as it is.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Access">Owners only; tightening it revokes what outsiders see, before it answers.</param>
/// <param name="Type">What it is about; the tabs stay.</param>
/// <param name="Country">As in profiles; empty for none in particular.</param>
/// <param name="Language">ISO 639; empty for none in particular.</param>
/// <param name="Tabs">Owners only: all tabs that the community has, in the new order.</param>
[GenerateSerializer, Immutable, Alias("UpdateCommunity")]
public sealed record UpdateCommunity(
    string? Name, string? Description, CommunityAccess? Access, CommunityType? Type, string? Country, string? Language,
    ImmutableArray<CommunityTab>? Tabs);
