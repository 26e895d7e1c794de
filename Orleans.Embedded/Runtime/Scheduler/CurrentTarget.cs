using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Catalog;

namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>Knows whose turn the current thread runs, and which call it has just finished.</summary>
internal static class CurrentTarget
{
    [ThreadStatic]
    private static CallTarget? t_value;

    [ThreadStatic]
    private static GrainCall? t_finished;

    /// <summary>The target whose turn runs on this thread; null outside of turns.</summary>
    public static CallTarget? Value
    {
        get => t_value;
        set => t_value = value;
    }

    /// <summary>The activation whose turn runs on this thread, if it is an activation's.</summary>
    public static Activation? Activation => t_value as Activation;

    /// <summary>
    /// Keeps a call whose outcome its caller has yet to learn. It learns it after the turns, on this thread, since what
    /// waits for it is none of this target's; or on another thread if more turns follow, lest it wait for them.
    /// </summary>
    public static void Finish(GrainCall call)
    {
        PassOnFinished();
        t_finished = call;
    }

    /// <summary>Has another thread settle the finished call, as another turn follows on this one.</summary>
    public static void PassOnFinished()
    {
        if (TakeFinished() is { } call)
            TurnPool.Queue(call);
    }

    /// <summary>Takes the finished call, to settle it outside of turns.</summary>
    public static GrainCall? TakeFinished()
    {
        var call = t_finished;
        if (call is not null)
            t_finished = null;

        return call;
    }
}
