namespace MyDeclic.Storage;

/// <summary>The rows of the <c>meta</c> table.</summary>
internal static class MetaKeys
{
    /// <summary>The word that makes log positions of this database unlike any other's.</summary>
    public const string Epoch = "epoch";

    /// <summary>How often the database has been opened; each start gets its own node number for ids.</summary>
    public const string Starts = "starts";

    /// <summary>The highest event id that pruning has removed.</summary>
    public const string LogPrunedTo = "log_pruned_to";

    /// <summary>Which made-up population fills the database, up to when, and how far it has come.</summary>
    public const string Seed = "seed";
}
