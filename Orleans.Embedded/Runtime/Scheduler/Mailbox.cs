using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>
/// The items of one target that wait or run, and which of them may run beside which. Only turns use it, except for
/// <see cref="Finished"/>.
/// </summary>
internal sealed class Mailbox(InterleavingRules rules)
{
    private WorkItemList _waiting;
    private int _waitingAlwaysInterleave;
    private int _waitingReadOnly;
    private WorkItem? _blocking;
    private int _running;
    private int _runningExclusive;
    private int _runningReadOnly;
    private int _finished;
    private Dictionary<Guid, int>? _reentrantChains;

    /// <summary>How many of the items received so far are done; any thread may ask.</summary>
    public int Finished => Volatile.Read(ref _finished);

    /// <summary>Items that run.</summary>
    public int Running => _running;

    /// <summary>The item that has waited longest.</summary>
    public WorkItem? FirstWaiting => _waiting.First;

    /// <summary>Adds items behind those that wait.</summary>
    public void Accept(WorkItemList posted)
    {
        for (var item = posted.First; item is not null; item = item.Next)
            CountWaiting(item, +1);

        _waiting.AddAll(ref posted);
    }

    /// <summary>Takes all items that wait, with others that came after them.</summary>
    public WorkItemList TakeAll(WorkItemList posted)
    {
        Accept(posted);
        var all = _waiting;
        _waiting = default;
        return all;
    }

    /// <summary>Takes the next item that may run now.</summary>
    /// <param name="instance">The grain object, which may have a say.</param>
    public WorkItem? TakeNext(object? instance)
    {
        WorkItem? previous = null;
        for (var item = _waiting.First; item is not null;)
        {
            var next = item.Next;
            if (item.IsAbandoned)
            {
                RemoveWaiting(previous, item);
                _finished++;
            }
            else if (MayStart(item, instance))
            {
                RemoveWaiting(previous, item);
                CountRunning(item, +1);
                if (!item.IsAlwaysInterleave)
                    _blocking ??= item;

                return item;
            }
            else if (item.IsAbandoned)
            {
                RemoveWaiting(previous, item);
                _finished++;
            }
            else if (!MayOvertake())
            {
                return null;
            }
            else
            {
                previous = item;
            }

            item = next;
        }

        return null;
    }

    /// <summary>Says that a running item is done.</summary>
    /// <returns>Whether others wait, so that it is worth looking for what may start.</returns>
    public bool Complete(WorkItem item)
    {
        CountRunning(item, -1);
        if (_blocking == item)
            _blocking = null;

        Volatile.Write(ref _finished, _finished + 1);
        return !_waiting.IsEmpty;
    }

    /// <summary>Lets the calls of a chain interleave until <see cref="LeaveChain"/> was called as often.</summary>
    public void EnterChain(Guid id)
    {
        _reentrantChains ??= [];
        _reentrantChains[id] = _reentrantChains.GetValueOrDefault(id) + 1;
    }

    /// <inheritdoc cref="EnterChain"/>
    public void LeaveChain(Guid id)
    {
        if (_reentrantChains?.TryGetValue(id, out var entered) is not true)
            return;

        if (entered > 1)
            _reentrantChains[id] = entered - 1;
        else
            _reentrantChains.Remove(id);
    }

    private bool MayStart(WorkItem item, object? instance) =>
        item.IsAlwaysInterleave
        || rules.IsReentrant
        || (_runningExclusive == 0 && (_runningReadOnly == 0 || item.IsReadOnly))
        || (rules.MayInterleave is { } predicate && MayInterleave(item, predicate, instance))
        || (_reentrantChains is { Count: > 0 } chains && item.CallChain is { } chain && chains.ContainsKey(chain));

    /// <summary>Whether the item may run beside the one that others wait for, or that one beside any.</summary>
    private bool MayInterleave(WorkItem item, Func<object?, IInvokable, bool> predicate, object? instance)
    {
        try
        {
            return item.MayInterleave(predicate, instance) || _blocking?.MayInterleave(predicate, instance) is true;
        }
        catch (Exception exception)
        {
            item.Refuse(exception);
            return false;
        }
    }

    /// <summary>Whether an item behind one that cannot start may be able to.</summary>
    private bool MayOvertake() =>
        _waitingAlwaysInterleave > 0
        || (_waitingReadOnly > 0 && _runningExclusive == 0)
        || rules.MayInterleave is not null
        || _reentrantChains is { Count: > 0 };

    private void RemoveWaiting(WorkItem? previous, WorkItem item)
    {
        _waiting.Remove(previous, item);
        CountWaiting(item, -1);
    }

    private void CountWaiting(WorkItem item, int change)
    {
        if (item.IsAlwaysInterleave)
            _waitingAlwaysInterleave += change;
        else if (item.IsReadOnly)
            _waitingReadOnly += change;
    }

    private void CountRunning(WorkItem item, int change)
    {
        _running += change;
        if (item.IsAlwaysInterleave)
            return;

        if (item.IsReadOnly)
            _runningReadOnly += change;
        else
            _runningExclusive += change;
    }
}
