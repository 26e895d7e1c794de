using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Communities;

/// <summary>One community: its settings, members and roles. Key: community id.</summary>
[Alias("ICommunityGrain")]
public interface ICommunityGrain : IGrainWithIntegerKey
{
    /// <summary>The community, for <paramref name="caller"/>.</summary>
    [ReadOnly, Alias("Get")]
    Task<Result<CommunityView>> GetAsync(Caller caller);

    /// <summary>What <paramref name="caller"/> may do in it; null when there is no such community.</summary>
    [ReadOnly, Alias("Standing")]
    Task<CommunityStanding?> StandingAsync(Caller caller);

    /// <summary>Changes its settings: animators; access: owners.</summary>
    [Alias("Update")]
    Task<Result<CommunityView>> UpdateAsync(Caller caller, UpdateCommunity command);
}
