namespace MyDeclic.Storage;

/// <summary>Too many writes are waiting. Nothing was done; the same write may be tried again after a moment.</summary>
public sealed class StorageBusyException(int waiting)
    : StorageException($"{waiting} writes are already waiting for the database.");
