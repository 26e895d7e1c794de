namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>
/// Runs the turns of one target: one at a time, in order, on pool threads. As a <see cref="TaskScheduler"/> it
/// brings the continuations of the target's awaits back here; a null in the queue stands for a look at the mailbox.
/// </summary>
internal sealed class TurnScheduler(CallTarget owner) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>Turns after which the thread is given up, so that a busy target does not keep it from others.</summary>
    private const int TurnsPerSlice = 64;

    private readonly Lock _gate = new();
    private readonly Queue<Task?> _turns = new(1);
    private bool _lookRequested;
    private bool _scheduled;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Has the owner look at its mailbox in a turn. Requests before that turn count as one.</summary>
    public void RequestLook()
    {
        lock (_gate)
        {
            if (_lookRequested)
                return;

            _lookRequested = true;
            _turns.Enqueue(null);
            if (_scheduled)
                return;

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    public void Execute()
    {
        CurrentTarget.Value = owner;
        try
        {
            for (var turn = 0; turn < TurnsPerSlice; turn++)
            {
                if (!TryTake(out var task))
                    return;

                if (task is null)
                    new Task(static target => ((CallTarget)target!).Look(), owner).RunSynchronously(this);
                else
                    TryExecuteTask(task);
            }
        }
        finally
        {
            CurrentTarget.Value = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task)
    {
        lock (_gate)
        {
            _turns.Enqueue(task);
            if (_scheduled)
                return;

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>Inlines only what a turn of this very target creates, and nothing that already has its place.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(CurrentTarget.Value, owner) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
        {
            return [.. _turns.OfType<Task>()];
        }
    }

    private bool TryTake(out Task? task)
    {
        lock (_gate)
        {
            if (!_turns.TryDequeue(out task))
            {
                _scheduled = false;
                return false;
            }

            _lookRequested &= task is not null;
            return true;
        }
    }
}
