using MyDeclic.Communities;

namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>POST /communities</c>.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Slug">Permanent; made from the name when absent.</param>
/// <param name="Access">Who sees it and gets in; required.</param>
/// <param name="Type">What it is about; required.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Country">As in profiles.</param>
/// <param name="Language">ISO 639.</param>
/// <param name="IsPrepared">Whether it is prepared first, unseen, until its owner opens it; false when absent.</param>
public sealed record NewCommunity(
    string? Name, string? Slug, CommunityAccess? Access, CommunityType? Type, string? Description,
    string? Country, string? Language, bool IsPrepared = false);
