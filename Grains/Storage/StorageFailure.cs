namespace MyDeclic.Storage;

/// <summary>What a database exception means for the writer.</summary>
internal enum StorageFailure
{
    /// <summary>The command's own fault, such as a broken constraint; others are not concerned.</summary>
    Command,

    /// <summary>No room on the disk.</summary>
    Full,

    /// <summary>The database is out of reach for now.</summary>
    Unavailable,

    /// <summary>The file is damaged or the disk fails.</summary>
    Broken,
}
