using Orleans;

namespace MyDeclic.Communities;

/// <summary>A person in a community's lists.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="JobTitle">Empty when not filled.</param>
/// <param name="Role">What the person may do there.</param>
/// <param name="State">Member, or asking, or invited.</param>
/// <param name="Since">Since when the state holds.</param>
[GenerateSerializer, Immutable, Alias("MemberView")]
public sealed record MemberView(
    string Handle, string Name, string JobTitle, CommunityRole Role, MembershipState State, DateTimeOffset Since);
