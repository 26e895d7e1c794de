using Orleans;

namespace MyDeclic.Communities;

/// <summary>Creates a community with the caller as its owner.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Slug">Made from the name when null.</param>
/// <param name="Access">Who sees it and gets in.</param>
/// <param name="Type">What it is about.</param>
/// <param name="Description">Plain text; may be empty.</param>
/// <param name="Country">As in profiles; null or empty for none in particular.</param>
/// <param name="Language">ISO 639; null or empty for none in particular.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
/// <param name="IsPrepared">Whether it is prepared first, unseen, until its owner opens it.</param>
[GenerateSerializer, Immutable, Alias("CreateCommunity")]
public sealed record CreateCommunity(
    string? Name, string? Slug, CommunityAccess Access, CommunityType Type, string? Description,
    string? Country, string? Language, Operation? Operation, bool IsPrepared = false);
