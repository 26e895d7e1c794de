namespace MyDeclic.Storage;

/// <summary>Where the truth is kept. Exactly one of the two addresses is set.</summary>
public sealed record StorageOptions
{
    /// <summary>The SQLite database file; its folder is created when missing. One process at a time.</summary>
    public string? SqliteFile { get; init; }

    /// <summary>An Npgsql connection string. Several servers may share one database.</summary>
    public string? PostgresConnectionString { get; init; }

    /// <summary>
    /// Whether other servers write to this database, so that a read has to look for what they committed; see
    /// <see cref="LogTail.CatchUpAsync"/>.
    /// </summary>
    public bool HasOtherWriters { get; init; }

    /// <summary>False gives each command its own transaction: only for measuring what sharing is worth.</summary>
    public bool GroupCommit { get; init; } = true;

    /// <summary>Commands in one transaction; see <see cref="StorageLimits.MaxCommandsPerBatch"/>.</summary>
    public int MaxCommandsPerBatch { get; init; } = StorageLimits.MaxCommandsPerBatch;

    /// <summary>Commands waiting for the writer; see <see cref="StorageLimits.MaxQueuedCommands"/>.</summary>
    public int MaxQueuedCommands { get; init; } = StorageLimits.MaxQueuedCommands;

    /// <summary>
    /// Whose grains' states and reminders these are, in tables that several programs could share; what Orleans calls a
    /// service id. At most 150 characters, Orleans' column.
    /// </summary>
    public string ServiceId { get; init; } = "my-declic";

    /// <summary>Entries of the log held in memory; see <see cref="StorageLimits.MaxTailEntries"/>.</summary>
    public int MaxTailEntries { get; init; } = StorageLimits.MaxTailEntries;
}
