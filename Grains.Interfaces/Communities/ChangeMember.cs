using Orleans;

namespace MyDeclic.Communities;

/// <summary>Approves, invites or promotes a person: exactly one of the two is given.</summary>
/// <param name="Role">A member's new role.</param>
/// <param name="State"><see cref="MembershipState.Member"/> approves, <see cref="MembershipState.Invited"/> invites.</param>
[GenerateSerializer, Immutable, Alias("ChangeMember")]
public sealed record ChangeMember(CommunityRole? Role, MembershipState? State);
