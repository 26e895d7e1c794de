using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Communities;

/// <summary>A community's members: a facet of the community's grain. Key: community id.</summary>
[Alias("ICommunityMembership")]
public interface ICommunityMembership : IGrainWithIntegerKey
{
    /// <summary>Joins a public community, asks to join a private one, or accepts an invitation.</summary>
    [Alias("Join")]
    Task<Result<MembershipAnswer>> JoinAsync(Caller caller);

    /// <summary>Leaves, withdraws a request or declines an invitation; live access ends before it answers.</summary>
    [Alias("Leave")]
    Task<Result<MembershipAnswer>> LeaveAsync(Caller caller);

    /// <summary>Members (or, for animators, requests and invitations), in the order they came.</summary>
    [ReadOnly, Alias("List")]
    Task<Result<Page<MemberView>>> ListAsync(Caller caller, MembershipState state, PageRequest page);

    /// <summary>Approves, invites or changes the role of a person.</summary>
    [Alias("Change")]
    Task<Result<MemberView>> ChangeAsync(Caller caller, long userId, ChangeMember command);

    /// <summary>Removes a person, their request or their invitation; live access ends before it answers.</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller, long userId);
}
