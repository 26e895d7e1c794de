using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>
/// One jam: the only writer of its plan, its clock and what its animators do. Ideas are threads and votes are written by
/// <see cref="IBallotGrain"/>, so that neither waits here. Who does not see it is answered as if it were not there.
/// Key: jam id.
/// </summary>
[Alias("IJamGrain")]
public interface IJamGrain : IGrainWithIntegerKey
{
    /// <summary>The jam, for <paramref name="caller"/>.</summary>
    [ReadOnly, Alias("Get")]
    Task<Result<JamSnapshot>> GetAsync(Caller caller);

    /// <summary>What <paramref name="caller"/> may do in it; null for who does not see it.</summary>
    [ReadOnly, Alias("Standing")]
    Task<JamStanding?> StandingAsync(Caller caller);

    /// <summary>Stores a planned jam. Called by the directory, once a key.</summary>
    [Alias("Plan")]
    Task<Result<JamView>> PlanAsync(Caller caller, PlanJam command);

    /// <summary>Changes it; animators.</summary>
    [Alias("Change")]
    Task<Result<JamView>> ChangeAsync(Caller caller, ChangeJam command);

    /// <summary>Takes back a jam whose first phase has not opened; animators.</summary>
    [Alias("Cancel")]
    Task<Result> CancelAsync(Caller caller);

    /// <summary>Stops the clock, or lets it run again: what is open and comes after lasts as long as it would have.</summary>
    [Alias("Pause")]
    Task<Result<JamView>> PauseAsync(Caller caller, bool isPaused);

    /// <summary>Closes the open phase, or the last one that was, at another time; later phases give way.</summary>
    /// <param name="caller">An animator.</param>
    /// <param name="closesAt">In the future; null closes the open phase now.</param>
    [Alias("Extend")]
    Task<Result<JamView>> ExtendAsync(Caller caller, DateTimeOffset? closesAt);

    /// <summary>
    /// Opens the next phase earlier than planned; what is open closes then at the latest, later phases stay as they are.
    /// </summary>
    /// <param name="caller">An animator.</param>
    /// <param name="plannedAt">When it was to open: names the phase, so that two who ask at once open one.</param>
    /// <param name="opensAt">Not in the past, and before that; null for now.</param>
    /// <remarks>
    /// Errors: <see cref="ErrorCode.JamNoNextPhase"/>, <see cref="ErrorCode.JamPaused"/>, <see cref="ErrorCode.InvalidPhases"/>,
    /// and <see cref="ErrorCode.Conflict"/> when it opens at another time by now.
    /// </remarks>
    [Alias("BringForward")]
    Task<Result<JamView>> BringForwardAsync(Caller caller, DateTimeOffset plannedAt, DateTimeOffset? opensAt);

    /// <summary>Tells followers which round numbers of ideas it has reached, each once. Called by its wall.</summary>
    [Alias("TellMilestones")]
    Task TellMilestonesAsync();
}
