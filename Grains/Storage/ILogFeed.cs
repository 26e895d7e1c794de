using System.Data.Common;

namespace MyDeclic.Storage;

/// <summary>How committed events reach the <see cref="LogTail"/>.</summary>
internal interface ILogFeed : IAsyncDisposable
{
    /// <summary>Fills the tail with the end of the stored log and begins to follow it.</summary>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>Called inside a transaction that appended events, just before its commit.</summary>
    void BeforeCommit(DbConnection writer, DbTransaction transaction);

    /// <summary>Called after the commit and before its commands are acknowledged.</summary>
    void AfterCommit(DbConnection writer, IReadOnlyList<LogEntry> appended);
}
