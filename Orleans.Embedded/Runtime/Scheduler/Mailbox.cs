namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>
/// The items of one target that wait or run. Any thread posts; everything else happens in the target's turns,
/// which is why only the list of new items is locked.
/// </summary>
internal sealed class Mailbox(InterleavingRules rules)
{
    private readonly Lock _gate = new();
    private WorkItemList _posted;
    private bool _closed;
    private int _unfinished;

    private WorkItemList _waiting;
    private int _waitingAlwaysInterleave;
    private int _waitingReadOnly;
    private int _running;
    private int _runningExclusive;
    private int _runningReadOnly;

    /// <summary>Items that wait or run, at this moment; any thread may ask.</summary>
    public int Unfinished => Volatile.Read(ref _unfinished);

    /// <summary>Items that run. Only for turns.</summary>
    public int Running => _running;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="limit">How many items may be unfinished for one more to be taken; 0 for any number.</param>
    public PostResult Post(WorkItem item, int limit)
    {
        lock (_gate)
        {
            if (_closed)
                return PostResult.Closed;
            if (limit > 0 && Unfinished > limit)
                return PostResult.Full;

            _posted.Add(item);
            Interlocked.Increment(ref _unfinished);
            return PostResult.Accepted;
        }
    }

    /// <summary>Takes the next item that may run now. Only for turns.</summary>
    public WorkItem? TakeNext()
    {
        AcceptPosted();
        WorkItem? previous = null;
        for (var item = _waiting.First; item is not null;)
        {
            var next = item.Next;
            var mayStart = item.IsAbandoned || MayStart(item);
            if (mayStart)
            {
                RemoveWaiting(previous, item);
                if (!item.IsAbandoned)
                {
                    CountRunning(item, +1);
                    return item;
                }

                Interlocked.Decrement(ref _unfinished);
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

    /// <summary>Says that a running item is done. Only for turns.</summary>
    /// <returns>Whether others wait, so that it is worth looking for what may start.</returns>
    public bool Complete(WorkItem item)
    {
        CountRunning(item, -1);
        Interlocked.Decrement(ref _unfinished);
        return !_waiting.IsEmpty;
    }

    /// <summary>The item that has waited longest. Only for turns.</summary>
    public WorkItem? PeekWaiting()
    {
        AcceptPosted();
        return _waiting.First;
    }

    /// <summary>Takes no more items. Only for turns.</summary>
    /// <param name="onClosed">
    /// Gets the items that wait. It runs before anyone can learn that the mailbox is closed, so that it can put
    /// another target in this one's place without a later call getting ahead of the waiting ones.
    /// </param>
    public void Close(Action<WorkItemList> onClosed)
    {
        lock (_gate)
        {
            _closed = true;
            _waiting.AddAll(ref _posted);
            onClosed(_waiting);
            _waiting = default;
        }
    }

    private void AcceptPosted()
    {
        WorkItemList posted;
        lock (_gate)
        {
            posted = _posted;
            _posted = default;
        }

        for (var item = posted.First; item is not null; item = item.Next)
            CountWaiting(item, +1);

        _waiting.AddAll(ref posted);
    }

    private bool MayStart(WorkItem item) =>
        item.IsAlwaysInterleave
        || rules.IsReentrant
        || (_runningExclusive == 0 && (_runningReadOnly == 0 || item.IsReadOnly))
        || (rules.MayInterleave is { } predicate && item.MayInterleave(predicate));

    /// <summary>Whether an item behind one that cannot start may be able to.</summary>
    private bool MayOvertake() =>
        _waitingAlwaysInterleave > 0
        || (_waitingReadOnly > 0 && _runningExclusive == 0)
        || rules.MayInterleave is not null;

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
