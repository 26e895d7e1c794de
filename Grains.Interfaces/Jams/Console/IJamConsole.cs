using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>
/// More of what animators do: polls, calls for votes, experts, duty. The same grain as <see cref="IJamGrain"/>. Key: jam id.
/// </summary>
[Alias("IJamConsole")]
public interface IJamConsole : IGrainWithIntegerKey
{
    /// <summary>What waits for animators.</summary>
    [ReadOnly, Alias("Console")]
    Task<Result<JamConsole>> ConsoleAsync(Caller caller);

    /// <summary>Holds a quick poll; null takes it down.</summary>
    [Alias("Poll")]
    Task<Result<JamView>> PollAsync(Caller caller, HoldPoll? command);

    /// <summary>Calls for votes for an idea, which is then among the first that others are shown; or no longer.</summary>
    [Alias("Call")]
    Task<Result<IdeaView>> CallAsync(Caller caller, long ideaId, bool isCalled);

    /// <summary>Asks somebody who sees the jam for their expertise on an idea: they are notified.</summary>
    [Alias("Invite")]
    Task<Result> InviteAsync(Caller caller, long ideaId, long userId);

    /// <summary>Gives the duty to an animator, with what they should know.</summary>
    [Alias("HandOver")]
    Task<Result<JamConsole>> HandOverAsync(Caller caller, long userId, string? note);
}
