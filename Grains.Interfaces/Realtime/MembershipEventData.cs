using MyDeclic.Communities;
using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of the events about one person in one community.</summary>
/// <param name="Community">Where.</param>
/// <param name="Member">Who.</param>
/// <param name="Role">The person's role after this.</param>
/// <param name="State">What ties the person to the community after this.</param>
/// <param name="MemberCount">The community's members after this.</param>
[GenerateSerializer, Immutable, Alias("MembershipEventData")]
public sealed record MembershipEventData(
    CommunityRef Community, AuthorView Member, CommunityRole Role, MembershipState State, int MemberCount) : EventData;
