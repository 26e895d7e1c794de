using System.Collections.Concurrent;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Model;

/// <summary>
/// Knows of one program what was sent, begun, ended and answered, and finds what the engine must not do:
/// serve a call twice or not at all, overtake, answer twice or wrongly, or activate a grain twice.
/// </summary>
public sealed class Recorder(int program)
{
    private const int MessagesMax = 20;

    private readonly ConcurrentQueue<string> _violations = new();
    private readonly ConcurrentDictionary<long, CallRecord> _calls = new();
    private readonly ConcurrentDictionary<(string Sender, int Target, CallMode Mode), int> _places = new();
    private readonly Dictionary<(string Sender, int Target, CallMode Mode), int> _begun = [];
    private readonly int[] _active = new int[ActorKey.Actors];
    private readonly int[] _activations = new int[ActorKey.Actors];
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _ids;
    private int _open = 1;
    private bool _hasDeactivations;

    public int Program => program;

    /// <summary>How many calls and ticks there were.</summary>
    public long Calls => Interlocked.Read(ref _ids);

    /// <summary>What went wrong; empty if nothing did.</summary>
    public IReadOnlyList<string> Violations => [.. _violations.Take(MessagesMax)];

    public void Violated(string what) => _violations.Enqueue(what);

    /// <summary>A call is about to be sent.</summary>
    public SentCall Send(string sender, Step step)
    {
        var queue = (sender, step.Target, Queue(step.Mode));
        var place = _places.AddOrUpdate(queue, 1, (_, last) => last + 1);
        return Note(new SentCall(
            Interlocked.Increment(ref _ids), sender, place, step.Target, step.Mode, step.Steps!));
    }

    /// <summary>A timer is about to be started.</summary>
    public SentCall Tick(string sender, int target, Step[] steps) => Note(
        new SentCall(Interlocked.Increment(ref _ids), sender, 0, target, CallMode.Exclusive, steps));

    /// <summary>A timer ended, with its activation, before it ticked.</summary>
    public void Forgo(SentCall tick)
    {
        _calls[tick.Id].IsForgone = true;
        Close();
    }

    public void Begin(SentCall call)
    {
        if (Interlocked.Increment(ref _calls[call.Id].Begun) != 1)
            Violated($"{call} was served twice");
        if (call.IsTick || (Volatile.Read(ref _hasDeactivations) && !TestSilo.ReplacementsKeepOrder))
            return;

        var queue = (call.Sender, call.Target, Queue(call.Mode));
        lock (_begun)
        {
            if (_begun.TryGetValue(queue, out var last) && last > call.Place)
                Violated($"{call} came after the {last}th, though sent as the {call.Place}th");

            _begun[queue] = Math.Max(last, call.Place);
        }
    }

    public void End(SentCall call)
    {
        if (Interlocked.Increment(ref _calls[call.Id].Ended) != 1)
            Violated($"{call} ended twice");
        Close();
    }

    /// <summary>The sender has the outcome of a call.</summary>
    public void Outcome(SentCall call, Exception? exception)
    {
        var record = _calls[call.Id];
        if (Interlocked.Increment(ref record.Outcomes) != 1)
            Violated($"{call} has two outcomes");
        if (call.Mode == CallMode.OneWay && exception is null)
            return;

        if (record.Ended == 0)
            Violated($"{call} has an outcome before its end: {exception}");
        else if (call.Fails != (exception is InvalidOperationException && exception.Message == $"{call.Id}"))
            Violated($"{call} was to {(call.Fails ? "fail" : "succeed")}: {exception}");
    }

    public ActivationRecord Activate(int actor, bool isReentrant)
    {
        if (Interlocked.Increment(ref _active[actor]) != 1)
            Violated($"actor {actor} was activated while it was active");

        return new ActivationRecord(this, actor, Interlocked.Increment(ref _activations[actor]), isReentrant);
    }

    public void Deactivate(int actor) => Interlocked.Decrement(ref _active[actor]);

    public void WillDeactivate() => Volatile.Write(ref _hasDeactivations, true);

    /// <summary>Completes when all that was sent has ended, one-way calls too.</summary>
    public Task FinishAsync()
    {
        Close();
        return _done.Task;
    }

    /// <summary>Looks for what is missing at the end.</summary>
    public void CheckAll()
    {
        foreach (var (id, call) in _calls)
        {
            var times = call.IsForgone ? 0 : 1;
            if ((call.Begun, call.Ended) != (times, times) || (call.Outcomes != 1 && !call.IsTick))
                Violated($"call {id} was begun {call.Begun}, ended {call.Ended} and answered {call.Outcomes} times");
        }
    }

    /// <summary>Calls that queue with each other.</summary>
    private static CallMode Queue(CallMode mode) => mode == CallMode.OneWay ? CallMode.Exclusive : mode;

    private SentCall Note(SentCall call)
    {
        _calls[call.Id] = new CallRecord { IsTick = call.IsTick };
        Interlocked.Increment(ref _open);
        return call;
    }

    private void Close()
    {
        if (Interlocked.Decrement(ref _open) == 0)
            _done.TrySetResult();
    }

    private sealed class CallRecord
    {
        public int Begun;
        public int Ended;
        public int Outcomes;

        public bool IsTick { get; init; }

        public bool IsForgone { get; set; }
    }
}
