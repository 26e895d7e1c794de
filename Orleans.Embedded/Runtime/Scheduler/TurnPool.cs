namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>Puts work on the thread pool, mostly where the thread that puts it there takes it next.</summary>
internal static class TurnPool
{
    /// <summary>
    /// Of so many pieces of work, one goes to the end of the pool's common queue. A thread serves its own queue last in,
    /// first out, and others only when that is empty: without this, two grains that call each other for ever would keep
    /// a thread from everything else. A prime, as in the schedulers of Go and Tokio, so that no pattern always meets it.
    /// </summary>
    private const int FairEvery = 61;

    [ThreadStatic]
    private static int t_queued;

    public static void Queue(IThreadPoolWorkItem work) =>
        ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: ++t_queued % FairEvery != 0);
}
