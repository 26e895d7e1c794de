using Orleans;

namespace MyDeclic.Communities;

/// <summary>Which communities of the directory are asked for; null and empty are any.</summary>
/// <param name="Query">The start of a word of the name.</param>
/// <param name="IsMine">Only those that the caller is a member of, asks to join or is invited to.</param>
/// <param name="Type">What it is about.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Country">Exactly as the community has it.</param>
/// <param name="Language">ISO 639.</param>
[GenerateSerializer, Immutable, Alias("CommunityFilter")]
public sealed record CommunityFilter(
    string Query, bool IsMine, CommunityType? Type, CommunityState? State, string Country, string Language);
