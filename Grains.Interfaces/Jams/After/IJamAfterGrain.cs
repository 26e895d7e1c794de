using Orleans;

namespace MyDeclic.Jams;

/// <summary>
/// The jury of a jam and what becomes of its ideas: the only writer of both. Who does not see the jam is answered as if it
/// were not there. Key: jam id.
/// </summary>
[Alias("IJamAfterGrain")]
public interface IJamAfterGrain : IGrainWithIntegerKey
{
    /// <summary>Names the jury and what it judges by, in place of what was; animators.</summary>
    [Alias("SetJury")]
    Task<Result<JamJury>> SetJuryAsync(Caller caller, SetJury command);

    /// <summary>The ideas with their scores as the caller may see them; jurors, animators and sponsors.</summary>
    [Alias("Selection")]
    Task<Result<JamSelection>> SelectionAsync(Caller caller);

    /// <summary>Judges an idea in place of what the juror gave before, in a selection phase or when the jam is over.</summary>
    [Alias("Judge")]
    Task<Result<SelectionIdea>> JudgeAsync(Caller caller, long ideaId, JudgeIdea command);

    /// <summary>Gives an idea a status; animators. What it had is kept.</summary>
    [Alias("Decide")]
    Task<Result<IdeaOutcome>> DecideAsync(Caller caller, long ideaId, DecideIdea command);

    /// <summary>The ideas with a status, oldest first.</summary>
    [Alias("Incubator")]
    Task<Result<JamIncubator>> IncubatorAsync(Caller caller);

    /// <summary>Every status that an idea had, the newest first.</summary>
    [Alias("History")]
    Task<Result<Page<IdeaOutcome>>> HistoryAsync(Caller caller, long ideaId);
}
