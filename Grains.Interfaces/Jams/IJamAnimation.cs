using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>
/// What animators do while a jam runs. Each act is written down, with who did it, in the transaction that does it. The same
/// grain as <see cref="IJamGrain"/>. Key: jam id.
/// </summary>
[Alias("IJamAnimation")]
public interface IJamAnimation : IGrainWithIntegerKey
{
    /// <summary>
    /// Makes an idea one with another, where it is shown from then on. Votes for both count there, nobody's twice; authors
    /// are kept; it is undone by <see cref="SeparateAsync"/>.
    /// </summary>
    [Alias("Merge")]
    Task<Result<IdeaView>> MergeAsync(Caller caller, long ideaId, long intoId);

    /// <summary>Makes an idea stand for itself again, with the votes that it had and those that are its own.</summary>
    [Alias("Separate")]
    Task<Result<IdeaView>> SeparateAsync(Caller caller, long ideaId);

    /// <summary>Moves an idea to another theme.</summary>
    [Alias("Move")]
    Task<Result<IdeaView>> MoveAsync(Caller caller, long ideaId, int theme);

    /// <summary>Puts an idea among the first, or no longer.</summary>
    [Alias("Pin")]
    Task<Result<IdeaView>> PinAsync(Caller caller, long ideaId, bool isPinned);

    /// <summary>Holds an idea up for everybody; null for none.</summary>
    [Alias("Spotlight")]
    Task<Result<JamView>> SpotlightAsync(Caller caller, long? ideaId);

    /// <summary>Tells everybody something; an empty text takes it back.</summary>
    [Alias("Announce")]
    Task<Result<JamView>> AnnounceAsync(Caller caller, string? text);

    /// <summary>What animators did, the newest first; animators.</summary>
    [ReadOnly, Alias("Actions")]
    Task<Result<Page<JamActionView>>> ActionsAsync(Caller caller, PageRequest page);
}
