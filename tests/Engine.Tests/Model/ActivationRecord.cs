using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Model;

/// <summary>Watches over one activation of an actor.</summary>
public sealed class ActivationRecord(Recorder recorder, int actor, int number, bool isReentrant)
{
    private readonly Lock _gate = new();
    private readonly List<SentCall> _running = [];
    private readonly List<SentCall> _ticks = [];
    private int _turns;

    /// <summary>Which activation of the actor it is, from 1.</summary>
    public int Number => number;

    /// <summary>A turn begins: no other may be under way.</summary>
    public void EnterTurn()
    {
        if (Interlocked.Increment(ref _turns) != 1)
            recorder.Violated($"two turns at once in {this}");

        // Gives another thread that does not wait its turn the time to be caught.
        Thread.SpinWait(20);
    }

    public void LeaveTurn() => Interlocked.Decrement(ref _turns);

    /// <summary>A method, or a timer's callback, begins: it must be allowed beside those that run.</summary>
    /// <returns>Whether it is to do something.</returns>
    public bool Begin(SentCall call)
    {
        lock (_gate)
        {
            if (!_ticks.Remove(call) && call.IsTick)
            {
                if (TestSilo.TimersEndBeforeTheGrain)
                    recorder.Violated($"{call} came after the end of {this}");

                return false;
            }

            if (_running.FirstOrDefault(running => Excludes(running, call)) is { } other)
                recorder.Violated($"{call} began beside {other} in {this}");

            _running.Add(call);
        }

        recorder.Begin(call);
        return true;
    }

    public void End(SentCall call)
    {
        lock (_gate)
        {
            _running.Remove(call);
        }

        recorder.End(call);
    }

    /// <summary>Notes a timer that ticks once.</summary>
    public SentCall Tick(Step[] steps)
    {
        var tick = recorder.Tick($"timer of {this}", actor, steps);
        lock (_gate)
        {
            _ticks.Add(tick);
        }

        return tick;
    }

    public void WillEnd() => recorder.WillDeactivate();

    /// <summary>The activation ends: nothing may be running any more.</summary>
    public void Deactivate()
    {
        lock (_gate)
        {
            foreach (var running in _running)
                recorder.Violated($"{this} ended while {running} ran");

            foreach (var tick in _ticks)
                recorder.Forgo(tick);

            _ticks.Clear();
        }

        recorder.Deactivate(actor);
    }

    public override string ToString() => $"actor {actor} ({number})";

    private bool Excludes(SentCall running, SentCall begun)
    {
        if (isReentrant || running.Mode == CallMode.AlwaysInterleave || begun.Mode == CallMode.AlwaysInterleave)
            return false;

        return running.Mode != CallMode.ReadOnly || (TestSilo.ReadersExcludeWriters && begun.Mode != CallMode.ReadOnly);
    }
}
