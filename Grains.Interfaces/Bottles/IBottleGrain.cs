using Orleans;

namespace MyDeclic.Bottles;

/// <summary>Where one bottle is: its state, to whom it came, what it brought. Key: the post's id.</summary>
[Alias("IBottleGrain")]
public interface IBottleGrain : IGrainWithIntegerKey
{
    /// <summary>Sends out the caller's post, once: again it answers with what is there.</summary>
    [Alias("Launch")]
    Task<Result<BottleView>> LaunchAsync(Caller caller, string language);

    /// <summary>The bottle, for the caller.</summary>
    [Alias("Get")]
    Task<Result<BottleSnapshot>> GetAsync(Caller caller);

    /// <summary>Says no to a bottle that came.</summary>
    [Alias("Decline")]
    Task<Result<BottleView>> DeclineAsync(Caller caller, DeclineReason reason);

    /// <summary>Passes a bottle that came on to somebody who knows better.</summary>
    [Alias("PassOn")]
    Task<Result<BottleView>> PassOnAsync(Caller caller, long userId);

    /// <summary>Marks the comment that helped, and thanks who wrote it: its asker.</summary>
    [Alias("Solve")]
    Task<Result<BottleView>> SolveAsync(Caller caller, long commentId, bool thanks);

    /// <summary>Takes the mark back, or sends a bottle on that sank or whose answers do not help: its asker.</summary>
    [Alias("Reopen")]
    Task<Result<BottleView>> ReopenAsync(Caller caller);

    /// <summary>Writes the solution up as a best practice that credits both: its asker, once.</summary>
    [Alias("Capitalise")]
    Task<Result<BottleView>> CapitaliseAsync(Caller caller, string? title, string? text);

    /// <summary>Asks who helped to be a colleague: its asker.</summary>
    [Alias("Meet")]
    Task<Result<BottleView>> MeetAsync(Caller caller);

    /// <summary>Takes it back with its post: its asker, or an animator of its community.</summary>
    [Alias("Withdraw")]
    Task<Result> WithdrawAsync(Caller caller);
}
