using System.ComponentModel.DataAnnotations;
using MyDeclic.Storage;

namespace MyDeclic.Silo.Configuration;

/// <summary>What may be tuned of the storage: configuration section <c>Storage</c>.</summary>
public sealed class StorageSettings
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Storage";

    /// <summary>False gives each command a transaction of its own: only for measuring.</summary>
    public bool GroupCommit { get; set; } = true;

    /// <summary>Commands in one transaction.</summary>
    [Range(1, 100_000)]
    public int MaxCommandsPerBatch { get; set; } = StorageLimits.MaxCommandsPerBatch;

    /// <summary>Commands waiting for the writer; past it writes are refused.</summary>
    [Range(1, 1_000_000)]
    public int MaxQueuedCommands { get; set; } = StorageLimits.MaxQueuedCommands;

    /// <summary>Entries of the log held in memory.</summary>
    [Range(1, 10_000_000)]
    public int MaxTailEntries { get; set; } = StorageLimits.MaxTailEntries;
}
