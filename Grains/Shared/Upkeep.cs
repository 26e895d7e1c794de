using MyDeclic.Storage;

namespace MyDeclic;

/// <summary>
/// Forgets what nobody can ask for any more, so that the database grows with what people write and not with time.
/// </summary>
public sealed class Upkeep(EventLogStore log, CommitQueue queue, TimeProvider clock)
{
    /// <summary>How often it is worth doing.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>How long events are kept to resume from; an older position is answered with a gap.</summary>
    public static readonly TimeSpan EventsKept = TimeSpan.FromDays(30);

    /// <summary>How long an idempotency key is recognised.</summary>
    public static readonly TimeSpan OperationsKept = TimeSpan.FromDays(2);

    // However long nothing happens, who was away for a weekend resumes.
    private const int NewestEventsKept = 100_000;

    /// <summary>Does it once; does nothing twice.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await log.PruneAsync(now - EventsKept, NewestEventsKept, cancellation);
        await queue.WriteAsync(tx => OperationStore.Forget(tx, now - OperationsKept), cancellation);
    }
}
