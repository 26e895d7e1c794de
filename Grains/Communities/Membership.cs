namespace MyDeclic.Communities;

/// <summary>One person's tie to one community, as its grain holds it.</summary>
/// <param name="State">Never <see cref="MembershipState.None"/>: no tie is no entry.</param>
/// <param name="Role">Meaningful for members.</param>
/// <param name="Since">Unix milliseconds.</param>
internal readonly record struct Membership(MembershipState State, CommunityRole Role, long Since);
