namespace MyDeclic.Storage;

/// <summary>The database did not answer. The next write tries a new connection.</summary>
public sealed class StorageUnavailableException(string message, bool outcomeUnknown, Exception? inner = null)
    : StorageException(message, inner)
{
    /// <summary>
    /// True when the commit had been sent: the write may have been kept. Repeating it takes an operation key.
    /// </summary>
    public bool OutcomeUnknown { get; } = outcomeUnknown;
}
