using System.Data.Common;

namespace MyDeclic.Storage;

/// <summary>On SQLite one process writes and one at a time, so what was appended is what comes next.</summary>
internal sealed class SqliteLogFeed(Database database, LogTail tail) : ILogFeed
{
    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var reader = await database.OpenReadAsync(cancellation);
        var start = LogReader.PositionBeforeLast(reader, StorageLimits.TailEntriesAtStart);
        tail.Reset(start);
        tail.Admit(LogReader.ReadAfter(reader, start, StorageLimits.TailEntriesAtStart));
    }

    public void BeforeCommit(DbConnection writer, DbTransaction transaction)
    {
    }

    public void AfterCommit(DbConnection writer, IReadOnlyList<LogEntry> appended) => tail.Admit(appended);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
