using MyDeclic.Communities;

namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>PUT /communities/{slug}/members/{handle}</c>: one of the two.</summary>
/// <param name="Role">A member's new role.</param>
/// <param name="State"><c>member</c> approves a request, <c>invited</c> invites.</param>
public sealed record MemberChange(CommunityRole? Role, MembershipState? State);
