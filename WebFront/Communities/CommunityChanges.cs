using System.Collections.Immutable;
using MyDeclic.Communities;

namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>PATCH /communities/{slug}</c>; an absent field stays as it is.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Access">Who sees it and gets in; for its owners to change.</param>
/// <param name="Type">What it is about.</param>
/// <param name="Country">As in profiles; empty for none in particular.</param>
/// <param name="Language">ISO 639; empty for none in particular.</param>
/// <param name="Tabs">All tabs in their new order; for its owners to change.</param>
public sealed record CommunityChanges(
    string? Name, string? Description, CommunityAccess? Access, CommunityType? Type, string? Country, string? Language,
    ImmutableArray<CommunityTab>? Tabs);
