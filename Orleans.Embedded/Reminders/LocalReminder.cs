namespace Orleans.Embedded.Reminders;

/// <summary>
/// A reminder in memory, with its timer. Ticks are due at the first tick's time and every period after it: those that
/// pass while one is being delivered are left out.
/// </summary>
internal sealed class LocalReminder : IDisposable
{
    // Timers cannot wait longer than 49 days; one that wakes early waits on.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Func<ReminderEntry, Task> _deliver;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private ReminderEntry _entry;
    private DateTime _nextTick;
    private bool _isDelivering;
    private bool _isDisposed;

    public LocalReminder(ReminderEntry entry, Func<ReminderEntry, Task> deliver, TimeProvider time)
    {
        (_entry, _deliver, _time, _nextTick) = (entry, deliver, time, TickFrom(entry, Now(time)));
        _timer = time.CreateTimer(
            static self => ((LocalReminder)self!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Wait();
    }

    /// <summary>The tick being delivered, or the last one that was.</summary>
    public Task Delivery { get; private set; } = Task.CompletedTask;

    /// <summary>The first tick of a row that is not before a point in time.</summary>
    public static DateTime TickFrom(ReminderEntry entry, DateTime time)
    {
        // Some tables forget that the time is UTC.
        var start = DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc);
        var late = (time.Ticks - start.Ticks) % entry.Period.Ticks;
        return time <= start ? start : late == 0 ? time : Later(time, entry.Period.Ticks - late);
    }

    /// <summary>Whether nothing is to be done before a point in time.</summary>
    public bool IsIdleUntil(DateTime time)
    {
        lock (_gate)
        {
            return !_isDelivering && _nextTick > time;
        }
    }

    /// <summary>Takes a row's times if it is a newer one, and counts the time to the next tick anew.</summary>
    public void Update(ReminderEntry entry)
    {
        lock (_gate)
        {
            if (_entry.ETag != entry.ETag)
                (_entry, _nextTick) = (entry, TickFrom(entry, Now(_time)));

            Wait();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _timer.Dispose();
        }
    }

    private static DateTime Now(TimeProvider time) => time.GetUtcNow().UtcDateTime;

    private static DateTime Later(DateTime time, long ticks) =>
        ticks < DateTime.MaxValue.Ticks - time.Ticks ? time.AddTicks(ticks) : DateTime.MaxValue;

    private void Wait()
    {
        if (_isDisposed || _isDelivering)
            return;

        var wait = Math.Clamp((_nextTick - Now(_time)).Ticks, 0, s_longestWait.Ticks);
        _timer.Change(TimeSpan.FromTicks(wait), Timeout.InfiniteTimeSpan);
    }

    private void OnDue()
    {
        lock (_gate)
        {
            if (_nextTick > Now(_time))
            {
                Wait();
            }
            else if (!_isDisposed && !_isDelivering)
            {
                _isDelivering = true;
                var (entry, tick) = (_entry, _nextTick);
                Delivery = Task.Run(() => DeliverAsync(entry, tick));
            }
        }
    }

    private async Task DeliverAsync(ReminderEntry entry, DateTime tick)
    {
        await _deliver(entry);
        lock (_gate)
        {
            _isDelivering = false;
            if (ReferenceEquals(entry, _entry))
            {
                var next = TickFrom(entry, Now(_time));
                _nextTick = next > tick ? next : Later(tick, entry.Period.Ticks);
            }

            Wait();
        }
    }
}
