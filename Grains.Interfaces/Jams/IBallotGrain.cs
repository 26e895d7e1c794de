using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>One person's votes in one jam, from however many devices. Key: <c>{jam}/{user}</c>.</summary>
[Alias("IBallotGrain")]
public interface IBallotGrain : IGrainWithStringKey
{
    /// <summary>The votes.</summary>
    [ReadOnly, Alias("Get")]
    Task<Result<BallotView>> GetAsync(Caller caller);

    /// <summary>Gives an idea <paramref name="value"/> in place of what it had; 0 takes the vote back.</summary>
    [Alias("Vote")]
    Task<Result<BallotView>> VoteAsync(Caller caller, long ideaId, int value);

    /// <summary>Chooses an option of the quick poll that animators hold, in place of another.</summary>
    [Alias("Choose")]
    Task<Result<BallotView>> ChooseAsync(Caller caller, int option);
}
