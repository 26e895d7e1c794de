using Orleans;

namespace MyDeclic.Communities;

/// <summary>Invites and admits several people at once: a facet of the community's grain. Key: community id.</summary>
[Alias("ICommunityInvitations")]
public interface ICommunityInvitations : IGrainWithIntegerKey
{
    /// <summary>Invites people who have nothing to do with the community yet; others are passed over.</summary>
    [Alias("InviteMany")]
    Task<Result<InvitationsAnswer>> InviteManyAsync(Caller caller, InvitePeople command);

    /// <summary>Accepts or declines several requests.</summary>
    [Alias("Settle")]
    Task<Result<SettledAnswer>> SettleAsync(Caller caller, SettleRequests command);
}
