using Microsoft.Extensions.Logging;

namespace MyDeclic.Storage;

/// <summary>
/// Brings into the tail what other servers committed, for readers that must see it. One look at the database serves all
/// who asked before it began: however many ask, one look is under way and one is waiting.
/// </summary>
internal sealed partial class PostgresCatchUp(
    Database database, LogTail tail, PostgresLogPump pump, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(StorageLimits.CatchUpMs);

    private readonly Lock _gate = new();
    private Task _underWay = Task.CompletedTask;
    private Task? _next;

    /// <summary>Completes once a look that began after this call has been acted on.</summary>
    public Task RunAsync()
    {
        lock (_gate)
        {
            var before = _underWay;
            // Away from the caller's scheduler: a grain's would let nobody else of that grain in.
            return _next ??= Task.Run(() => LookAfterAsync(before));
        }
    }

    private async Task LookAfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            _underWay = _next!;
            _next = null;
        }

        long committed;
        await using (var connection = await database.OpenReadAsync())
            committed = pump.Run(connection);
        if (tail.Head < committed)
            await WaitForOthersAsync(committed);
    }

    // A server holds a lower id in an open transaction. It ends in a moment; when its machine is gone, PostgreSQL takes
    // longer to notice than a reader should wait, who then sees the log as it stood before that transaction.
    private async Task WaitForOthersAsync(long id)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            await tail.WaitBeyondAsync(id - 1, limit.Token);
        }
        catch (OperationCanceledException)
        {
            LogLate(id, tail.Head);
        }
    }

    [LoggerMessage(1023, LogLevel.Warning, "Readers wait for event {EventId} no longer: an open transaction holds the log at {Head}")]
    private partial void LogLate(long eventId, long head);
}
