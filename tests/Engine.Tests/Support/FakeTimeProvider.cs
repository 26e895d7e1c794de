namespace Orleans.Embedded.Tests.Support;

/// <summary>A clock that stands still until a test advances it.</summary>
public sealed class FakeTimeProvider : TimeProvider
{
    private static readonly ExecutionContext s_nobodys = NobodysContext();

    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private TaskCompletionSource _timerAdded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers will fall due.</summary>
    public int TimerCount
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    public override long GetTimestamp() => Now.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Now;

    /// <summary>Lets time pass. The timers that fall due meanwhile run, in order, before this returns.</summary>
    public void Advance(TimeSpan time)
    {
        var end = Now + time;
        while (TakeDue(end) is { } due)
            due.Run();

        lock (_gate)
        {
            _now = end;
        }
    }

    /// <summary>Completes when there are at least so many timers that will fall due.</summary>
    public async Task HasTimersAsync(int count)
    {
        while (true)
        {
            Task added;
            lock (_gate)
            {
                if (_timers.Count >= count)
                    return;

                added = _timerAdded.Task;
            }

            await added.Soon();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TimeSpan Now
    {
        get
        {
            lock (_gate)
            {
                return _now;
            }
        }
    }

    private static ExecutionContext NobodysContext()
    {
        ExecutionContext? context = null;
        var thread = new Thread(() => context = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return context!;
    }

    private void Add(FakeTimer timer)
    {
        _timers.Add(timer);
        var added = _timerAdded;
        _timerAdded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        added.SetResult();
    }

    private FakeTimer? TakeDue(TimeSpan end)
    {
        lock (_gate)
        {
            var first = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
            if (first is null)
                return null;

            _now = first.Due > _now ? first.Due : _now;
            if (first.Period > TimeSpan.Zero)
                first.Due = _now + first.Period;
            else
                _timers.Remove(first);

            return first;
        }
    }

    private sealed class FakeTimer(FakeTimeProvider time, TimerCallback callback, object? state) : ITimer
    {
        // Like a real timer's, the callback sees what was current when the timer was made, not who lets time pass.
        private readonly ExecutionContext _context = ExecutionContext.Capture() ?? s_nobodys;

        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Run() => ExecutionContext.Run(_context, self => callback(self), state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                Due = time._now + dueTime;
                Period = period;
                if (dueTime > TimeSpan.Zero)
                    time.Add(this);
            }

            if (dueTime == TimeSpan.Zero)
                ThreadPool.QueueUserWorkItem(_ => Run());

            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
