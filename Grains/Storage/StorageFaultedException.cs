namespace MyDeclic.Storage;

/// <summary>
/// The disk failed under the database. Writes are refused until a restart, because what a failed fsync left behind
/// is unknown: only opening the file anew shows it.
/// </summary>
public sealed class StorageFaultedException(Exception inner)
    : StorageException(
        "The database file could not be written safely, so writes have stopped. " +
        "Check the disk, then restart the server.",
        inner);
