using System.Collections.Immutable;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>The log as the database keeps it, for positions older than <see cref="LogTail"/> remembers.</summary>
public sealed class EventLogStore(Database database, CommitQueue queue)
{
    /// <summary>Reads the events of some topics, oldest first, each once.</summary>
    /// <param name="after">The position to start behind.</param>
    /// <param name="upTo">The last position wanted, at most <see cref="LogTail.Head"/>: later gaps may fill.</param>
    /// <param name="topics">At most <see cref="StorageLimits.MaxTopicsPerRead"/>.</param>
    /// <param name="limit">At most so many events; fewer than that means the end was reached.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<ImmutableArray<LogEntry>> ReadAfterAsync(
        long after,
        long upTo,
        IReadOnlyCollection<string> topics,
        int limit,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(topics.Count, StorageLimits.MaxTopicsPerRead);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, StorageLimits.MaxLogRowsPerRead);
        await using var connection = await database.OpenReadAsync(cancellation);
        var rows = await connection.QueryAsync<LogRow>(new CommandDefinition(
            $"""
            SELECT {LogRow.Columns} FROM events e WHERE e.id IN (
                SELECT DISTINCT event_id FROM event_topics
                WHERE {database.Dialect.IsAnyOf("topic", "topics")} AND event_id > @after AND event_id <= @upTo
                ORDER BY event_id LIMIT @limit)
            ORDER BY e.id
            """,
            new { after, upTo, topics = database.Dialect.List(topics), limit, lineFeed = LogRow.LineFeed },
            cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>
    /// Reads what is committed after a position, oldest first, beyond <see cref="LogTail.Head"/> too: entries between them
    /// may still appear.
    /// </summary>
    /// <param name="after">The position to start behind.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>At most <see cref="StorageLimits.MaxLogRowsPerRead"/>; so many mean that there may be more.</returns>
    public async Task<ImmutableArray<LogEntry>> ReadCommittedAsync(long after, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenReadAsync(cancellation);
        return [.. LogReader.ReadAfter(connection, after, StorageLimits.MaxLogRowsPerRead)];
    }

    /// <summary>
    /// The lowest id that was never pruned. A position from it minus one onwards can be continued without a gap; an
    /// older one cannot.
    /// </summary>
    public async Task<long> OldestIdAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenReadAsync(cancellation);
        return LogReader.PrunedTo(connection) + 1;
    }

    /// <summary>Deletes the oldest events, a portion at a time so that other writes pass in between.</summary>
    /// <param name="before">Only events older than this.</param>
    /// <param name="keep">The newest events that stay however old they are.</param>
    /// <param name="cancellation">Stops between two portions.</param>
    /// <returns>How many events were deleted.</returns>
    public async Task<int> PruneAsync(DateTimeOffset before, int keep, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        var total = 0;
        int pruned;
        do
        {
            pruned = await queue.WriteAsync(tx => PruneSome(tx, before, keep), cancellation);
            total += pruned;
        }
        while (pruned == StorageLimits.MaxPrunedPerCommand);
        return total;
    }

    // Only a beginning of the log is ever deleted, so that "what is the oldest position?" has one answer.
    private static int PruneSome(WriteTransaction tx, DateTimeOffset before, int keep)
    {
        var last = tx.ExecuteScalar<long?>(
            "SELECT id FROM events ORDER BY id DESC LIMIT 1 OFFSET @keep", new { keep });
        if (last is null)
            return 0;
        var oldest = tx.Query<OldEvent>(
            "SELECT id, at FROM events WHERE id <= @last ORDER BY id LIMIT @limit",
            new { last, limit = StorageLimits.MaxPrunedPerCommand });
        var old = oldest.TakeWhile(row => row.At < before).ToArray();
        if (old.Length == 0)
            return 0;
        var upTo = old[^1].Id;
        tx.Execute("DELETE FROM event_topics WHERE event_id <= @upTo", new { upTo });
        tx.Execute("DELETE FROM events WHERE id <= @upTo", new { upTo });
        tx.Execute(
            """
            INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """,
            new { key = MetaKeys.LogPrunedTo, value = $"{upTo}" });
        return old.Length;
    }

    private sealed record OldEvent(long Id, DateTimeOffset At);
}
