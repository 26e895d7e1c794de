using System.Data.Common;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>Reads the whole log from the database, for whoever fills the <see cref="LogTail"/>.</summary>
internal static class LogReader
{
    /// <summary>What is visible now after a position, oldest first.</summary>
    public static LogEntry[] ReadAfter(DbConnection connection, long after, int limit) =>
    [
        .. connection.Query<LogRow>(
            $"SELECT {LogRow.Columns} FROM events e WHERE e.id > @after ORDER BY e.id LIMIT @limit",
            new { after, limit, lineFeed = LogRow.LineFeed }).Select(row => row.ToEntry()),
    ];

    /// <summary>The position before the last <paramref name="count"/> events.</summary>
    public static long PositionBeforeLast(DbConnection connection, int count)
    {
        var first = connection.ExecuteScalar<long?>(
            "SELECT id FROM events ORDER BY id DESC LIMIT 1 OFFSET @skip", new { skip = count - 1 });
        return first - 1 ?? PrunedTo(connection);
    }

    /// <summary>The highest id that pruning has removed, 0 if none.</summary>
    public static long PrunedTo(DbConnection connection) => connection.ExecuteScalar<long>(
        "SELECT coalesce(max(CAST(value AS BIGINT)), 0) FROM meta WHERE key = @key",
        new { key = MetaKeys.LogPrunedTo });
}
