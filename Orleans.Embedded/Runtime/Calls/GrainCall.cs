using System.Reflection;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Filters;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>
/// One call of one method, from the caller to the outcome. The classes that carry the arguments are emitted, one
/// for each method. As work for the thread pool it tells its caller the outcome.
/// </summary>
internal abstract partial class GrainCall : WorkItem, IRequestScope, IInvokable, IThreadPoolWorkItem
{
    private GrainReference _reference = null!;
    private CallTarget? _source;
    private CallCancellation? _cancellation;
    private Exception? _exception;
    private bool _isDecided;

    /// <summary>The called method.</summary>
    public abstract GrainMethod Method { get; }

    public IReadOnlyDictionary<string, object>? Values { get; private set; }

    GrainCall IRequestScope.Call => this;

    /// <summary>The called identity.</summary>
    internal GrainId TargetId => _reference.GrainId;

    /// <summary>Who serves the call, once its turn has come.</summary>
    internal CallTarget Target { get; private set; } = null!;

    /// <summary>The calling grain, or null for a call from outside.</summary>
    internal GrainId? SourceId => _source?.GrainId ?? Caller?.TargetId;

    /// <summary>Whose turn made the call; null for a call from outside.</summary>
    internal CallTarget? Source => _source;

    /// <summary>The call that the caller was serving. Dropped when this one has run, lest chains grow.</summary>
    internal GrainCall? Caller { get; private set; }

    internal bool IsOneWay => Method.IsOneWay;

    internal override bool IsReadOnly => Method.IsReadOnly;

    internal override bool IsAlwaysInterleave => Method.IsAlwaysInterleave;

    internal override bool IsAbandoned => Volatile.Read(ref _isDecided);

    internal override Guid? CallChain => Values?.GetValueOrDefault(RequestScope.CallChainKey) as Guid?;

    /// <summary>Whether a turn of the target has begun to serve the call.</summary>
    internal bool IsStarted => Target is not null;

    /// <summary>The call's place among those that wait for a response, or -1. Only for its stripe.</summary>
    internal int DeadlinePlace { get; set; } = -1;

    /// <summary>Which stripe that is. Only for <see cref="CallDeadlines"/>.</summary>
    internal byte DeadlineStripe { get; set; }

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

    /// <summary>Tells the caller the outcome, outside of turns: what it does about it is none of the target's.</summary>
    public void Execute()
    {
        _reference.Dispatcher.Deadlines.Remove(this);
        _cancellation?.Release();
        if (_exception is null)
            SetResult();
        else
            SetException(_exception);
    }

    /// <summary>Says who calls whom, and in what context.</summary>
    internal void Address(GrainReference reference)
    {
        var scope = RequestScope.Current;
        _reference = reference;
        _source = CurrentTarget.Value;
        Caller = scope is null ? _source?.ExclusiveCall : scope.Call;
        Values = scope?.Values;
    }

    /// <summary>Ends the call when the caller cancels its token, and tells the callee.</summary>
    internal void WatchCancellation()
    {
        var token = GetCancellationToken();
        if (token.IsCancellationRequested && !IsOneWay)
            Fail(new OperationCanceledException(token));
        else if (Method.HasCancellation)
            SetCancellationToken((_cancellation = CallCancellation.Watch(this, token)).Token);
    }

    internal override void Start(CallTarget target)
    {
        Target = target;
        if (Values is null && !IsAlwaysInterleave && !IsReadOnly && !target.Rules.IsReentrant
            && target.ExclusiveCall is null)
            target.ExclusiveCall = this;
        else
            RequestScope.Current = this;

        try
        {
            if (target.Instance is not { } instance)
                End(new ClientNotAvailableException(TargetId));
            else if (target.Intercept(this, instance) is { } filtered)
                InvokeFiltered(filtered);
            else
                Invoke(instance);
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    /// <summary>Ends the call for its caller, from any thread, whatever the target still does.</summary>
    internal override void Fail(Exception exception)
    {
        if (IsOneWay)
        {
            LogLost(exception);
        }
        else if (TryDecide())
        {
            _exception = exception;
            if (exception is TimeoutException)
            {
                if (_reference.Dispatcher.Deadlines.CancelsCallees)
                    _cancellation?.CancelCallee();
            }
            else if (exception is OperationCanceledException)
                _reference.Dispatcher.Meter.OnCanceled(TargetId.Type);

            TurnPool.Queue(this);
        }
    }

    internal override bool MayInterleave(Func<object?, IInvokable, bool> predicate, object? instance) =>
        predicate(instance, this);

    internal override void Refuse(Exception exception)
    {
        LogPredicateFailed(_reference.Dispatcher.Logger, exception, this);
        Fail(exception);
        _isDecided = true;
    }

    /// <summary>Runs the method for a filter, which sees results as objects.</summary>
    internal abstract Task<object?> InvokeBoxedAsync(object target);

    /// <summary>Awaits the outcome for a filter of the caller's.</summary>
    internal abstract Task<object?> AwaitBoxedAsync();

    /// <summary>Puts the callee's token in the place of the caller's.</summary>
    public virtual void SetCancellationToken(CancellationToken token)
    {
    }

    /// <summary>Runs the method and ends the call when it is done. Throws what the method throws at once.</summary>
    protected abstract void Invoke(object target);

    /// <summary>Runs the filters and ends the call when they are done.</summary>
    protected abstract void InvokeFiltered(IncomingCall filtered);

    /// <summary>Gives the caller the result that the target left here.</summary>
    protected abstract void SetResult();

    /// <summary>Gives the caller an exception.</summary>
    protected abstract void SetException(Exception exception);

    /// <summary>Ends the call in a turn of the target; its result has its place.</summary>
    protected void End()
    {
        var target = Target;
        if (!IsOneWay && TryDecide())
            CurrentTarget.Finish(this);

        Caller = null;
        target.Complete(this);
    }

    /// <summary>Ends the call in a turn of the target.</summary>
    protected void End(Exception exception)
    {
        Target.OnCallFailed(this, exception);
        if (IsOneWay)
            LogLost(exception);
        else
            _exception ??= exception;

        End();
    }

    /// <summary>Only one decides on the outcome: the target, a timeout or the caller's cancellation.</summary>
    private bool TryDecide() => !Interlocked.Exchange(ref _isDecided, true);

    private void LogLost(Exception exception)
    {
        if (exception is ClientNotAvailableException)
            LogObserverGone(_reference.Dispatcher.Logger, exception, this);
        else
            LogOneWayFailed(_reference.Dispatcher.Logger, exception, this);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The one-way call {Call} failed.")]
    private static partial void LogOneWayFailed(ILogger logger, Exception exception, GrainCall call);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The call {Call} reached nobody.")]
    private static partial void LogObserverGone(ILogger logger, Exception exception, GrainCall call);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "The interleaving predicate failed for {Call}.")]
    private static partial void LogPredicateFailed(ILogger logger, Exception exception, GrainCall call);
}
