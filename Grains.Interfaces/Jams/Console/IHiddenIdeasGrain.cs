using Orleans;

namespace MyDeclic.Jams;

/// <summary>
/// Ideas that animators hide with a reason: their authors are told, still read them and may appeal; for everybody else they
/// are not there, nor are their threads. Key: 0.
/// </summary>
[Alias("IHiddenIdeasGrain")]
public interface IHiddenIdeasGrain : IGrainWithIntegerKey
{
    /// <summary>Hides an idea; one that was merged is separated first. Animators.</summary>
    [Alias("Hide")]
    Task<Result<HiddenIdea>> HideAsync(Caller caller, long jamId, long ideaId, string? reason);

    /// <summary>Shows it again, which also grants an appeal. Animators.</summary>
    [Alias("Show")]
    Task<Result<IdeaView>> ShowAsync(Caller caller, long jamId, long ideaId);

    /// <summary>Says why it should not be hidden: its author, once until animators have answered.</summary>
    [Alias("Appeal")]
    Task<Result<HiddenIdea>> AppealAsync(Caller caller, long jamId, long ideaId, string? text);

    /// <summary>Leaves it hidden and the appeal answered. Animators.</summary>
    [Alias("Decline")]
    Task<Result<HiddenIdea>> DeclineAsync(Caller caller, long jamId, long ideaId);

    /// <summary>What is hidden, as its author and animators see it; not there for others, or when it is not hidden.</summary>
    [Alias("Get")]
    Task<Result<HiddenIdea>> GetAsync(Caller caller, long jamId, long ideaId);

    /// <summary>All that are hidden, appeals first, then the newest. Animators.</summary>
    [Alias("List")]
    Task<Result<Page<HiddenIdea>>> ListAsync(Caller caller, long jamId);
}
