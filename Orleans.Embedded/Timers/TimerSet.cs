namespace Orleans.Embedded.Timers;

/// <summary>The timers of one activation. Any thread may dispose a timer, so the set is locked.</summary>
internal sealed class TimerSet
{
    private readonly Lock _gate = new();
    private readonly List<GrainTimer> _timers = [];

    public void Add(GrainTimer timer)
    {
        lock (_gate)
        {
            _timers.Add(timer);
        }
    }

    public void Remove(GrainTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    public void DisposeAll()
    {
        GrainTimer[] timers;
        lock (_gate)
        {
            timers = [.. _timers];
        }

        foreach (var timer in timers)
            timer.Dispose();
    }
}
