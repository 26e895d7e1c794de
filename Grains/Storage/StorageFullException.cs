namespace MyDeclic.Storage;

/// <summary>The disk is full. The write was undone; later writes are tried and pass once there is room.</summary>
public sealed class StorageFullException(Exception inner)
    : StorageException("The database's disk is full. Free some space; no restart is needed.", inner);
