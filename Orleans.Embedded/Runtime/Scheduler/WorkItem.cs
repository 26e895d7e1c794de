using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>What waits in a mailbox for its turn: a call or a timer's callback.</summary>
internal abstract class WorkItem
{
    /// <summary>The next item of the list that this one is in.</summary>
    internal WorkItem? Next { get; set; }

    /// <summary>Whether it interleaves with other read-only items.</summary>
    internal abstract bool IsReadOnly { get; }

    /// <summary>Whether it interleaves with everything.</summary>
    internal abstract bool IsAlwaysInterleave { get; }

    /// <summary>Whether it counts as use of the activation, for idle collection.</summary>
    internal virtual bool KeepsAlive => true;

    /// <summary>Whether nobody waits for it any more, so that it need not start.</summary>
    internal abstract bool IsAbandoned { get; }

    /// <summary>The chain of calls it belongs to, if a caller in that chain allows reentrancy.</summary>
    internal virtual Guid? CallChain => null;

    /// <summary>
    /// Starts the item in a turn of the target. Never throws. The item calls <see cref="CallTarget.Complete"/> in
    /// a turn of the same target when it is done.
    /// </summary>
    internal abstract void Start(CallTarget target);

    /// <summary>Ends the item without running it.</summary>
    internal abstract void Fail(Exception exception);

    /// <summary>Asks a grain class's predicate about the item.</summary>
    internal virtual bool MayInterleave(Func<object?, IInvokable, bool> predicate, object? instance) => false;

    /// <summary>Ends the item before its turn, because the predicate failed.</summary>
    internal virtual void Refuse(Exception exception)
    {
    }
}
