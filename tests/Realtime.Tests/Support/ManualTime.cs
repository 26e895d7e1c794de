namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A clock that only the test moves; its timers fire on the test's own thread.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _timerSet = NewSignal();
    private DateTimeOffset _now = new(2030, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_gate)
        {
            _timers.Add(timer);
            _timerSet.TrySetResult();
        }

        return timer;
    }

    /// <summary>Waits until somebody waits for the clock, then moves it.</summary>
    public async Task AdvanceWhenAwaitedAsync(TimeSpan by)
    {
        Task set;
        lock (_gate)
        {
            if (_timers.Count == 0 && _timerSet.Task.IsCompleted) _timerSet = NewSignal();
            set = _timers.Count == 0 ? _timerSet.Task : Task.CompletedTask;
        }

        await set.WaitAsync(TimeSpan.FromSeconds(30));
        Advance(by);
    }

    /// <summary>Moves the clock and fires what became due.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_gate) _now += by;
        while (true)
        {
            ManualTimer? due;
            lock (_gate) due = _timers.Find(timer => timer.IsDue(_now));
            if (due is null) return;
            Plain.Run(due.Fire);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Forget(ManualTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private DateTimeOffset? _dueAt;
        private TimeSpan _every = Timeout.InfiniteTimeSpan;

        public bool IsDue(DateTimeOffset now) => _dueAt <= now;

        public void Fire()
        {
            _dueAt = _every > TimeSpan.Zero ? _dueAt + _every : null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _every = period;
            _dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime;
            return true;
        }

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
