using Microsoft.Extensions.Logging;
using Orleans.Embedded.Filters;
using Orleans.Embedded.Observers;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Embedded.Telemetry;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>Brings calls from references to what they are for.</summary>
internal sealed class CallDispatcher(
    ActivationCatalog catalog,
    ObserverRegistry observers,
    CallDeadlines deadlines,
    EngineMeter meter,
    IEnumerable<IOutgoingGrainCallFilter> filters,
    ILogger<CallDispatcher> logger)
{
    private readonly IOutgoingGrainCallFilter[] _filters = [.. filters];
    private volatile bool _closedToOutside;

    public CallDeadlines Deadlines => deadlines;

    public EngineMeter Meter => meter;

    public ILogger Logger => logger;

    /// <summary>From now on only those take part who are already serving a request.</summary>
    public void CloseToOutside() => _closedToOutside = true;

    public Task<TResult> Send<TResult>(ResultCall<TResult> call, GrainReference reference)
    {
        if (IsFiltered)
            return SendFilteredAsync();

        var outcome = call.Outcome;
        Send((GrainCall)call, reference);
        return outcome;

        async Task<TResult> SendFilteredAsync() => (TResult)(await FilterAsync(call, reference))!;
    }

    public Task Send(ActionCall call, GrainReference reference)
    {
        if (IsFiltered)
            return FilterAsync(call, reference);

        var outcome = call.Outcome;
        Send((GrainCall)call, reference);
        return outcome;
    }

    /// <summary>Sends a call without the caller's filters.</summary>
    public void Send(GrainCall call, GrainReference reference)
    {
        call.Address(reference);
        if (_closedToOutside && call.Caller is null && call.Source is null)
        {
            call.Fail(new SiloUnavailableException($"The silo is stopping and does not take the call {call}."));
            return;
        }

        if (call.Method.HasCancellation)
        {
            call.WatchCancellation();
            if (call.IsAbandoned)
                return;
        }

        if (!call.IsOneWay)
            deadlines.Add(call);

        try
        {
            Deliver(call, reference);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
        }
    }

    private bool IsFiltered => _filters.Length > 0 || CurrentTarget.Value?.Instance is IOutgoingGrainCallFilter;

    private async Task<object?> FilterAsync(GrainCall call, GrainReference reference)
    {
        var source = CurrentTarget.Activation;
        var filtered = new OutgoingCall(call, reference, source, _filters);
        await filtered.Invoke();
        return filtered.Result;
    }

    private void Deliver(GrainCall call, GrainReference reference)
    {
        var receiver = reference.Receiver ?? Find(reference);
        while (!receiver.TryReceive(call))
            receiver = Find(reference);
    }

    private ICallReceiver Find(GrainReference reference)
    {
        var id = reference.GrainId;
        ICallReceiver? receiver = ObserverRegistry.IsObserver(id) ? observers.Find(id) : catalog.GetOrAdd(id);
        return reference.Receiver = receiver ?? throw new ClientNotAvailableException(id);
    }
}
