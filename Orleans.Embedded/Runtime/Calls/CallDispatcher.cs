using Microsoft.Extensions.Logging;
using Orleans.Embedded.Observers;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>Brings calls from references to what they are for.</summary>
internal sealed class CallDispatcher(
    ActivationCatalog catalog, ObserverRegistry observers, CallDeadlines deadlines, ILogger<CallDispatcher> logger)
{
    private volatile bool _closedToOutside;

    public CallDeadlines Deadlines => deadlines;

    public ILogger Logger => logger;

    /// <summary>From now on only those take part who are already serving a request.</summary>
    public void CloseToOutside() => _closedToOutside = true;

    public Task<TResult> Send<TResult>(ResultCall<TResult> call, GrainId targetId)
    {
        call.Address(this, targetId);
        Send(call);
        return call.Outcome;
    }

    public Task Send(ActionCall call, GrainId targetId)
    {
        call.Address(this, targetId);
        if (!call.IsOneWay)
            call.ExpectOutcome();

        Send((GrainCall)call);
        return call.Outcome;
    }

    private void Send(GrainCall call)
    {
        if (_closedToOutside && call.Caller is null && CurrentTarget.Value is null)
        {
            call.Fail(new SiloUnavailableException($"The silo is stopping and does not take the call {call}."));
            return;
        }

        call.WatchCancellation();
        if (call.IsAbandoned)
            return;

        if (!call.IsOneWay)
            deadlines.Add(call);

        try
        {
            Deliver(call);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
        }
    }

    private void Deliver(GrainCall call)
    {
        ICallReceiver? receiver;
        do
        {
            receiver = ObserverRegistry.IsObserver(call.TargetId)
                ? observers.Find(call.TargetId)
                : catalog.GetOrAdd(call.TargetId);
            if (receiver is null)
                throw new ClientNotAvailableException(call.TargetId);
        }
        while (!receiver.TryReceive(call));
    }
}
