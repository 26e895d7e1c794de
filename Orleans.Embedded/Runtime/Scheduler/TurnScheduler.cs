namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>
/// Runs the turns of one target one after the other, on whichever pool thread. A turn starts items from the mailbox or
/// continues one. Any thread puts something in; the lock guards only what has been put in and not yet been taken out.
/// </summary>
internal sealed class TurnScheduler : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>Turns after which the thread is given up, so that a busy target does not keep it from others.</summary>
    private const int TurnsPerSlice = 64;

    private static readonly Action<object?> s_runSlice = static self => ((TurnScheduler)self!).RunSlice();

    private readonly CallTarget _owner;

    // Also what is locked: an object less for each activation.
    private readonly TurnContext _context;
    private WorkItemList _posted;
    private Queue<Turn>? _turns;
    private int _received;
    private bool _lookRequested;
    private bool _scheduled;
    private bool _closed;

    public TurnScheduler(CallTarget owner)
    {
        _owner = owner;
        _context = new TurnContext(this);
    }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>How many items have been posted so far.</summary>
    public int Received => Volatile.Read(ref _received);

    /// <summary>Adds an item for the mailbox.</summary>
    /// <param name="item">The item.</param>
    /// <param name="limit">How many items may be unfinished for one more to be taken; 0 for any number.</param>
    public PostResult Post(WorkItem item, int limit)
    {
        lock (_context)
        {
            if (_closed)
                return PostResult.Closed;
            if (limit > 0 && _owner.Unfinished > limit)
                return PostResult.Full;

            _posted.Add(item);
            _received++;
            if (_scheduled)
                return PostResult.Accepted;

            _scheduled = true;
        }

        TurnPool.Queue(this);
        return PostResult.Accepted;
    }

    /// <summary>Takes over items without starting on them; <see cref="RequestLook"/> does.</summary>
    public void Adopt(WorkItemList items)
    {
        lock (_context)
        {
            for (var item = items.First; item is not null; item = item.Next)
                _received++;

            _posted.AddAll(ref items);
        }
    }

    /// <summary>Has the owner look at its mailbox in a turn. Requests before that turn count as one.</summary>
    public void RequestLook()
    {
        lock (_context)
        {
            _lookRequested = true;
            if (_scheduled)
                return;

            _scheduled = true;
        }

        TurnPool.Queue(this);
    }

    /// <summary>Adds a continuation.</summary>
    public void Queue(Turn turn)
    {
        lock (_context)
        {
            (_turns ??= new Queue<Turn>(1)).Enqueue(turn);
            if (_scheduled)
                return;

            _scheduled = true;
        }

        TurnPool.Queue(this);
    }

    /// <summary>Takes no more items. Only for turns.</summary>
    /// <param name="onClosed">
    /// Gets what was posted since the last look. It runs before anyone can learn that this is closed, so that it can put
    /// another target in this one's place without a later call getting ahead of the waiting ones.
    /// </param>
    public void Close(Action<WorkItemList> onClosed)
    {
        lock (_context)
        {
            _closed = true;
            var posted = _posted;
            _posted = default;
            onClosed(posted);
        }
    }

    public void Execute()
    {
        // A task, so that TaskScheduler.Current is this one for what the turns start without an await.
        new Task(s_runSlice, this).RunSynchronously(this);
        CurrentTarget.TakeFinished()?.Execute();
    }

    protected override void QueueTask(Task task) => Queue(new Turn(task, null));

    /// <summary>Inlines only what a turn of this very target creates, and nothing that already has its place.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        ReferenceEquals(task.AsyncState, this)
            ? TryExecuteTask(task)
            : !taskWasPreviouslyQueued && ReferenceEquals(CurrentTarget.Value, _owner) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_context)
        {
            return _turns is null ? [] : [.. _turns.Select(turn => turn.Work).OfType<Task>()];
        }
    }

    private void RunSlice()
    {
        CurrentTarget.Value = _owner;
        var more = true;
        for (var turns = 0; more && turns < TurnsPerSlice; turns++)
            more = RunTurns();

        SynchronizationContext.SetSynchronizationContext(null);
        CurrentTarget.Value = null;
        if (more)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Runs one continuation and then what the mailbox lets start: neither keeps the other waiting for ever.</summary>
    /// <returns>Whether there was anything to do.</returns>
    private bool RunTurns()
    {
        if (!TryTake(out var turn, out var posted, out var look))
            return false;

        // Accepted first, as the continuation may be the one that ends the target and hands on what waits.
        CurrentTarget.PassOnFinished();
        _owner.Accept(posted);
        if (turn.Work is not null)
            Run(turn);

        if (look)
        {
            SynchronizationContext.SetSynchronizationContext(_context);
            _owner.Look();
        }

        return true;
    }

    private bool TryTake(out Turn turn, out WorkItemList posted, out bool look)
    {
        turn = default;
        lock (_context)
        {
            posted = _posted;
            look = _lookRequested || !posted.IsEmpty;
            if (_turns?.TryDequeue(out turn) is not true && !look)
            {
                _scheduled = false;
                return false;
            }

            _posted = default;
            _lookRequested = false;
            return true;
        }
    }

    private void Run(Turn turn)
    {
        SynchronizationContext.SetSynchronizationContext(_context);
        if (turn.Work is Task task)
        {
            TryExecuteTask(task);
            return;
        }

        try
        {
            ((SendOrPostCallback)turn.Work!)(turn.State);
        }
        catch (Exception exception)
        {
            // Only async void methods end here; they have nobody who awaits them.
            _owner.OnUnhandled(exception);
        }
    }
}
