namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A clock that only the test moves; its timers fire on the test's own thread.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private TaskCompletionSource timerSet = NewSignal();
    private DateTimeOffset now = new(2030, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (gate)
        {
            timers.Add(timer);
            timerSet.TrySetResult();
        }

        return timer;
    }

    /// <summary>Waits until somebody waits for the clock, then moves it.</summary>
    public async Task AdvanceWhenAwaitedAsync(TimeSpan by)
    {
        Task set;
        lock (gate)
        {
            if (timers.Count == 0 && timerSet.Task.IsCompleted) timerSet = NewSignal();
            set = timers.Count == 0 ? timerSet.Task : Task.CompletedTask;
        }

        await set.WaitAsync(TimeSpan.FromSeconds(30));
        Advance(by);
    }

    /// <summary>Moves the clock and fires what became due.</summary>
    public void Advance(TimeSpan by)
    {
        lock (gate) now += by;
        while (true)
        {
            ManualTimer? due;
            lock (gate) due = timers.Find(timer => timer.IsDue(now));
            if (due is null) return;
            Plain.Run(due.Fire);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Forget(ManualTimer timer)
    {
        lock (gate) timers.Remove(timer);
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private DateTimeOffset? dueAt;
        private TimeSpan every = Timeout.InfiniteTimeSpan;

        public bool IsDue(DateTimeOffset now) => dueAt <= now;

        public void Fire()
        {
            dueAt = every > TimeSpan.Zero ? dueAt + every : null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            every = period;
            dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime;
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
