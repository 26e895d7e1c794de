using Orleans.Embedded.Filters;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>Something with a mailbox whose items run in turns: an activation or an observer.</summary>
internal abstract class CallTarget : ICallReceiver
{
    /// <summary>Items after which continuations of earlier ones, and other targets, get their chance.</summary>
    private const int ItemsPerLook = 64;

    protected CallTarget(InterleavingRules rules)
    {
        Rules = rules;
        Mailbox = new Mailbox(rules);
        Scheduler = new TurnScheduler(this);
    }

    /// <summary>Who the target is.</summary>
    public abstract GrainId GrainId { get; }

    /// <summary>The object whose methods are called; null if there is none any more.</summary>
    public abstract object? Instance { get; }

    /// <summary>Items that wait or run, at this moment; any thread may ask.</summary>
    public int Unfinished => Scheduler.Received - Mailbox.Finished;

    /// <summary>
    /// The call that runs and that nothing may interleave with except what says so itself. Its code needs no
    /// <see cref="RequestScope"/> to be known as its own.
    /// </summary>
    public GrainCall? ExclusiveCall { get; set; }

    public InterleavingRules Rules { get; }

    internal TurnScheduler Scheduler { get; }

    protected Mailbox Mailbox { get; }

    /// <summary>Takes a call, or refuses it because the target has ended.</summary>
    public virtual bool TryReceive(GrainCall call) => Scheduler.Post(call, limit: 0) == PostResult.Accepted;

    /// <summary>Prepares a call's way through the filters; null if there are none.</summary>
    public virtual IncomingCall? Intercept(GrainCall call, object instance) => null;

    /// <summary>Says that a call failed; the grain may have to go.</summary>
    public virtual void OnCallFailed(GrainCall call, Exception exception)
    {
    }

    /// <summary>Says that code which nobody awaits has thrown.</summary>
    public abstract void OnUnhandled(Exception exception);

    /// <summary>Says, in a turn, that an item is done.</summary>
    public virtual void Complete(WorkItem item)
    {
        if (ReferenceEquals(ExclusiveCall, item))
            ExclusiveCall = null;

        if (Mailbox.Complete(item))
            Scheduler.RequestLook();
    }

    /// <summary>Takes, in a turn, what has been posted.</summary>
    public void Accept(WorkItemList posted) => Mailbox.Accept(posted);

    /// <summary>Starts, in a turn, what may start.</summary>
    public void Look()
    {
        var outside = ExecutionContext.Capture()!;
        var started = 0;
        while (MayStartItems() && Mailbox.TakeNext(Instance) is { } item)
        {
            CurrentTarget.PassOnFinished();
            item.Start(this);

            // The item's context must not leak into the next one.
            if (!ReferenceEquals(ExecutionContext.Capture(), outside))
                ExecutionContext.Restore(outside);

            if (++started == ItemsPerLook)
            {
                Scheduler.RequestLook();
                return;
            }
        }

        OnLooked();
    }

    /// <inheritdoc cref="Mailbox.EnterChain"/>
    public void EnterChain(Guid id) => Mailbox.EnterChain(id);

    /// <summary>Ends what <see cref="EnterChain"/> began.</summary>
    public void LeaveChain(Guid id) => Mailbox.LeaveChain(id);

    /// <summary>Whether items may start now.</summary>
    protected virtual bool MayStartItems() => true;

    /// <summary>Runs when a look has started all that may start.</summary>
    protected virtual void OnLooked()
    {
    }
}
