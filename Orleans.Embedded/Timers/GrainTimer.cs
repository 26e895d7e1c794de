using Microsoft.Extensions.Logging;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Embedded.Runtime.Scheduler;
using Orleans.Runtime;

namespace Orleans.Embedded.Timers;

/// <summary>
/// A timer of an activation. When it is due it goes into the mailbox as an item of its own, so that its callback is
/// a turn like a request; it is due again only after that.
/// </summary>
internal abstract partial class GrainTimer : WorkItem, IGrainTimer
{
    /// <summary>Beyond this many milliseconds the clock's own timers refuse.</summary>
    private const long MaxMilliseconds = uint.MaxValue - 1;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _disposed = new();
    private readonly Activation _activation;
    private readonly bool _interleave;
    private readonly TimeSpan _dueTime;
    private TimeSpan _period;
    private ITimer? _timer;
    private bool _isInMailbox;
    private TimeSpan? _changedDueTime;

    protected GrainTimer(Activation activation, GrainTimerCreationOptions options)
    {
        CheckTimes(options.DueTime, options.Period);
        _activation = activation;
        _dueTime = options.DueTime;
        _period = options.Period;
        _interleave = options.Interleave;
        KeepsAlive = options.KeepAlive;
    }

    internal override bool KeepsAlive { get; }

    internal override bool IsReadOnly => false;

    internal override bool IsAlwaysInterleave => _interleave;

    internal override bool IsAbandoned => _disposed.IsCancellationRequested;

    /// <summary>Begins to count the due time.</summary>
    public void Run(TimeProvider timeProvider)
    {
        // The callback is nobody's: the context of the turn that registers it must not flow into it.
        using var suppressed = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        lock (_gate)
        {
            _timer = timeProvider.CreateTimer(
                static self => ((GrainTimer)self!).OnDue(), this, _dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        CheckTimes(dueTime, period);
        lock (_gate)
        {
            _period = period;
            _changedDueTime = dueTime;

            // What a callback changes counts from its end.
            if (!_isInMailbox)
                _timer?.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed.IsCancellationRequested)
                return;

            _timer?.Dispose();
            _timer = null;
        }

        _activation.Forget(this);
        try
        {
            _disposed.Cancel();
        }
        catch (AggregateException exception)
        {
            // Whoever stops the timer is not to suffer from what the callback does about it.
            LogFailed(_activation.Logger, exception, _activation.GrainId);
        }
    }

    internal override void Start(CallTarget target)
    {
        lock (_gate)
        {
            _changedDueTime = null;
        }

        try
        {
            var task = InvokeAsync(_disposed.Token);
            if (task.IsCompleted)
            {
                OnCompleted(task);
                return;
            }

            task.ContinueWith(
                static (task, self) => ((GrainTimer)self!).OnCompleted(task),
                this,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                target.Scheduler);
        }
        catch (Exception exception)
        {
            OnCompleted(Task.FromException(exception));
        }
    }

    /// <summary>An activation that ends without having served the callback takes the timer with it.</summary>
    internal override void Fail(Exception exception) => Dispose();

    protected abstract Task InvokeAsync(CancellationToken cancellationToken);

    private static void CheckTimes(TimeSpan dueTime, TimeSpan period)
    {
        CheckTime(dueTime, nameof(dueTime));
        CheckTime(period, nameof(period));
    }

    private static void CheckTime(TimeSpan time, string name)
    {
        if (time == Timeout.InfiniteTimeSpan)
            return;

        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, MaxMilliseconds, name);
    }

    private void OnDue()
    {
        lock (_gate)
        {
            if (_isInMailbox)
                return;

            _isInMailbox = true;
        }

        _activation.Post(this);
    }

    private void OnCompleted(Task task)
    {
        if (task.Exception is { } exception)
            LogFailed(_activation.Logger, exception.InnerException!, _activation.GrainId);

        _activation.Complete(this);
        lock (_gate)
        {
            _isInMailbox = false;
            _timer?.Change(_changedDueTime ?? _period, Timeout.InfiniteTimeSpan);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer's callback failed in the grain {GrainId}.")]
    private static partial void LogFailed(ILogger logger, Exception exception, GrainId grainId);
}
