namespace MyDeclic.Storage;

/// <summary>Every bound of the storage layer, with its unit.</summary>
public static class StorageLimits
{
    /// <summary>Commands that share one transaction and one fsync.</summary>
    public const int MaxCommandsPerBatch = 256;

    /// <summary>Milliseconds after which a batch takes no further command, lest its first ones wait too long.</summary>
    public const int MaxBatchMs = 50;

    /// <summary>Commands waiting for the writer; past it <see cref="StorageBusyException"/>.</summary>
    public const int MaxQueuedCommands = 10_000;

    /// <summary>Distinct prepared statements the SQLite writer keeps.</summary>
    public const int MaxPreparedStatements = 256;

    /// <summary>Entries of the log held in memory.</summary>
    public const int MaxTailEntries = 65_536;

    /// <summary>Entries read from the database when the process starts.</summary>
    public const int TailEntriesAtStart = 4_096;

    /// <summary>Rows read from the log at once.</summary>
    public const int MaxLogRowsPerRead = 4_096;

    /// <summary>Topics of one event.</summary>
    public const int MaxTopicsPerEvent = 256;

    /// <summary>Characters of a topic.</summary>
    public const int MaxTopicChars = 200;

    /// <summary>Characters of an event's type.</summary>
    public const int MaxEventTypeChars = 64;

    /// <summary>Characters of an event's detail.</summary>
    public const int MaxEventDetailChars = 200;

    /// <summary>Topics one read of the log may ask for.</summary>
    public const int MaxTopicsPerRead = 2_000;

    /// <summary>Events deleted in one command while pruning, so that other writes pass in between.</summary>
    public const int MaxPrunedPerCommand = 1_000;

    /// <summary>Milliseconds SQLite waits for a lock that a foreign tool holds.</summary>
    public const int SqliteBusyTimeoutMs = 5_000;

    /// <summary>KiB of pages the SQLite writer may cache.</summary>
    public const int SqliteWriterCacheKib = 65_536;

    /// <summary>WAL pages after which SQLite copies them into the main file.</summary>
    public const int SqliteCheckpointPages = 4_000;

    /// <summary>Bytes to which the WAL file is cut back once it has been copied.</summary>
    public const long SqliteWalKeptBytes = 64L * 1024 * 1024;

    /// <summary>
    /// Seconds to wait for PostgreSQL's answer. Together with what a server waits for its requests when it stops, less
    /// than the 30 s after which service managers lose patience.
    /// </summary>
    public const int PostgresCommandSeconds = 15;

    /// <summary>Seconds to wait for a PostgreSQL connection.</summary>
    public const int PostgresConnectSeconds = 5;

    /// <summary>Milliseconds a PostgreSQL write waits for a row that another server holds.</summary>
    public const int PostgresLockTimeoutMs = 5_000;

    /// <summary>Milliseconds after which PostgreSQL ends a write transaction whose server went silent.</summary>
    public const int PostgresIdleTransactionMs = 30_000;

    /// <summary>Statements Npgsql prepares by itself for each connection.</summary>
    public const int PostgresPreparedStatements = 200;

    /// <summary>Seconds a migration may run; a large table takes its time.</summary>
    public const int MigrationSeconds = 3_600;

    /// <summary>Characters of a grain's string key, or of the second part of a compound one; Orleans' column.</summary>
    public const int MaxGrainKeyChars = 512;

    /// <summary>Characters of the name of a grain's state; Orleans' column.</summary>
    public const int MaxGrainStateNameChars = 512;

    /// <summary>Characters of a reminder's name, and of the id of a grain that has reminders; Orleans' columns.</summary>
    public const int MaxReminderKeyChars = 150;

    /// <summary>Milliseconds between two looks at the PostgreSQL log when no notification arrives.</summary>
    public const int LogPollMs = 1_000;

    /// <summary>Milliseconds a read waits for another server's transaction to let the log pass.</summary>
    public const int CatchUpMs = 2_000;

    /// <summary>Milliseconds an acknowledgement waits for another server's transaction to let the log pass.</summary>
    public const int OwnEventsInTailMs = 250;
}
