using System.Collections.Immutable;
using MyDeclic.Communities;

namespace MyDeclic.Import;

/// <summary>A community to import. The slug is the natural key.</summary>
/// <param name="Slug">Unique.</param>
/// <param name="Name">As shown.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Access">Who sees it and gets in.</param>
/// <param name="Type">What it is about.</param>
/// <param name="Members">Its people; exactly one is the first owner.</param>
public sealed record ImportedCommunity(
    string Slug, string Name, string Description, CommunityAccess Access, CommunityType Type,
    ImmutableArray<ImportedMember> Members);
