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

    /// <summary>Puts one idea before another, in place of what was said of the two before.</summary>
    [Alias("Compare")]
    Task<Result<BallotView>> CompareAsync(Caller caller, long winnerId, long loserId);

    /// <summary>Takes the comparison of two ideas back, in whichever order they are named.</summary>
    [Alias("TakeBack")]
    Task<Result<BallotView>> TakeBackAsync(Caller caller, long oneId, long otherId);

    /// <summary>Chooses an option of the quick poll that animators hold, in place of another.</summary>
    [Alias("Choose")]
    Task<Result<BallotView>> ChooseAsync(Caller caller, int option);
}
