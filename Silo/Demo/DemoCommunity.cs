using MyDeclic.Communities;

namespace MyDeclic.Silo.Demo;

/// <summary>A community of the demonstration; people by handle, <c>*</c> for everybody.</summary>
internal sealed record DemoCommunity(
    string Slug, string Name, CommunityAccess Access, CommunityType Type, string About, string Owner,
    IReadOnlyList<string> Animators, IReadOnlyList<string> Members);
