namespace MyDeclic.Communities;

/// <summary>One person's tie to one community, as its grain holds it.</summary>
/// <param name="State">Never <see cref="MembershipState.None"/>: no tie is no entry.</param>
/// <param name="Role">Meaningful for members.</param>
/// <param name="Since">Unix milliseconds.</param>
/// <param name="IsQuiet">Invited by an e-mail address: nobody but the person sees it, as if there were no tie.</param>
internal readonly record struct Membership(MembershipState State, CommunityRole Role, long Since, bool IsQuiet = false);
