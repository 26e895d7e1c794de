using System.Reflection;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Filters;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>
/// One call of one method, from the caller to the outcome. The classes that carry the arguments are emitted, one
/// for each method. While the callee runs, the call is its request scope.
/// </summary>
internal abstract partial class GrainCall : WorkItem, IRequestScope, IInvokable
{
    private CallDispatcher _dispatcher = null!;
    private CallTarget? _target;
    private CancellationTokenRegistration _cancellation;
    private CallDeadline _deadline;

    /// <summary>The called method.</summary>
    public abstract GrainMethod Method { get; }

    /// <summary>The called identity.</summary>
    internal GrainId TargetId { get; private set; }

    /// <summary>The calling grain, or null for a call from outside.</summary>
    internal GrainId? SourceId { get; private set; }

    /// <summary>The call that the caller was serving. Dropped when this one has run, lest chains grow.</summary>
    internal GrainCall? Caller { get; private set; }

    public IReadOnlyDictionary<string, object>? Values { get; private set; }

    GrainCall IRequestScope.Call => this;

    internal bool IsOneWay => Method.IsOneWay;

    internal override bool IsReadOnly => Method.IsReadOnly;

    internal override bool IsAlwaysInterleave => Method.IsAlwaysInterleave;

    /// <summary>Whether a turn of the target has begun to serve the call.</summary>
    internal bool IsStarted => _target is not null;

    /// <summary>The call's place among those that wait for a response. Only for <see cref="CallDeadlines"/>.</summary>
    internal ref CallDeadline Deadline => ref _deadline;

    public int GetArgumentCount() => GetArguments().Length;

    public object? GetArgument(int index) => GetArguments()[index];

    public string GetMethodName() => Method.Method.Name;

    public string GetInterfaceName() => Method.InterfaceType.FullName!;

    public MethodInfo GetMethod() => Method.Method;

    public Type GetInterfaceType() => Method.InterfaceType;

    public virtual CancellationToken GetCancellationToken() => default;

    /// <summary>The arguments, boxed, for those few who look at them.</summary>
    public virtual object?[] GetArguments() => [];

    public override string ToString() => $"{Method.FullName} on {TargetId}";

    /// <summary>Says who calls whom.</summary>
    internal void Address(CallDispatcher dispatcher, GrainId targetId)
    {
        var scope = RequestScope.Current;
        _dispatcher = dispatcher;
        TargetId = targetId;
        Caller = scope?.Call;
        Values = scope?.Values;
        SourceId = CurrentTarget.Value?.GrainId ?? Caller?.TargetId;
    }

    /// <summary>Ends the call for its caller when the caller cancels its token.</summary>
    internal void WatchCancellation()
    {
        var token = GetCancellationToken();
        if (token.CanBeCanceled && !IsOneWay)
            _cancellation = token.UnsafeRegister(static call => ((GrainCall)call!).CancelByCaller(), this);
    }

    internal override void Start(CallTarget target)
    {
        _target = target;
        RequestScope.Current = this;
        try
        {
            if (target.Instance is not { } instance)
                End(new ClientNotAvailableException(TargetId));
            else if (target.Intercept(this, instance) is { } filtered)
                Follow(InvokeFilteredAsync(filtered));
            else
                Invoke(instance);
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    internal override void Fail(Exception exception)
    {
        if (!IsOneWay)
            TrySettle(TrySetException(exception));
        else if (exception is ClientNotAvailableException)
            LogObserverGone(_dispatcher.Logger, exception, this);
        else
            LogOneWayFailed(_dispatcher.Logger, exception, this);
    }

    internal override bool MayInterleave(Func<IInvokable, bool> predicate)
    {
        try
        {
            return predicate(this);
        }
        catch (Exception exception)
        {
            LogPredicateFailed(_dispatcher.Logger, exception, this);
            return false;
        }
    }

    /// <summary>Runs the method for a filter, which sees results as objects.</summary>
    internal abstract Task<object?> InvokeBoxedAsync(object target);

    /// <summary>Runs the method and ends the call when it is done. Throws what the method throws at once.</summary>
    protected abstract void Invoke(object target);

    /// <summary>Runs the filters; the task is of the kind that <see cref="TrySetOutcome"/> takes.</summary>
    protected abstract Task InvokeFilteredAsync(IncomingCall filtered);

    /// <summary>Gives the caller the outcome of the finished task, unless it already has one.</summary>
    protected abstract bool TrySetOutcome(Task task);

    /// <summary>Gives the caller an exception, unless it already has an outcome.</summary>
    protected abstract bool TrySetException(Exception exception);

    /// <summary>Gives the caller a cancellation, unless it already has an outcome.</summary>
    protected abstract bool TrySetCanceled(CancellationToken token);

    /// <summary>Ends the call when the task is done, in a turn of the target.</summary>
    protected void Follow(Task task)
    {
        if (task.IsCompleted)
        {
            End(task);
            return;
        }

        task.ContinueWith(
            static (task, call) => ((GrainCall)call!).End(task),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            _target!.Scheduler);
    }

    /// <summary>Ends the call in a turn of the target.</summary>
    /// <param name="settled">Whether the caller got its outcome just now.</param>
    protected void End(bool settled)
    {
        TrySettle(settled);
        Caller = null;
        _target!.Complete(this);
    }

    private void End(Task task)
    {
        if (task.IsFaulted)
            End(task.Exception.InnerException!);
        else
            End(TrySetOutcome(task));
    }

    private void End(Exception exception)
    {
        _target!.OnCallFailed(this, exception);
        Fail(exception);
        End(settled: false);
    }

    private void CancelByCaller() => TrySettle(TrySetCanceled(GetCancellationToken()));

    /// <summary>Lets go of what a call holds until its caller has the outcome.</summary>
    private void TrySettle(bool settled)
    {
        if (!settled)
            return;

        _dispatcher.Deadlines.Remove(this);
        _cancellation.Unregister();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The one-way call {Call} failed.")]
    private static partial void LogOneWayFailed(ILogger logger, Exception exception, GrainCall call);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The call {Call} reached nobody.")]
    private static partial void LogObserverGone(ILogger logger, Exception exception, GrainCall call);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "The interleaving predicate failed for {Call}, which now waits its turn.")]
    private static partial void LogPredicateFailed(ILogger logger, Exception exception, GrainCall call);
}
