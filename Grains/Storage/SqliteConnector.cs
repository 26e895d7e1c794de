using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MyDeclic.Storage;

/// <summary>Opens a SQLite file: one process, one writer, any number of readers that cannot write.</summary>
internal sealed class SqliteConnector(string file) : IConnector
{
    private static readonly string ReaderSettings =
        $"PRAGMA query_only = ON; PRAGMA busy_timeout = {StorageLimits.SqliteBusyTimeoutMs};";

    // FULL is what makes a commit survive a power loss in WAL mode. Temporary b-trees stay in memory because each
    // savepoint may need one.
    private static readonly string WriterSettings =
        $"""
        PRAGMA busy_timeout = {StorageLimits.SqliteBusyTimeoutMs};
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -{StorageLimits.SqliteWriterCacheKib};
        PRAGMA wal_autocheckpoint = {StorageLimits.SqliteCheckpointPages};
        PRAGMA journal_size_limit = {StorageLimits.SqliteWalKeptBytes};
        """;

    private readonly string _file = Path.GetFullPath(file);
    private FileStream? _lock;

    public Dialect Dialect { get; } = new SqliteDialect();

    public string Name => _file;

    public bool Exists => File.Exists(_file);

    private string ReaderAddress => Address(SqliteOpenMode.ReadOnly, pooled: true);

    public void Claim()
    {
        var lockFile = _file + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            _lock = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The database file {_file} cannot be claimed: {failure.Message} If another server is running on it, " +
                $"stop that one or give this one a file of its own; otherwise check that {lockFile} is writable. " +
                "Deleting the lock file does not help: it is the lock on it that counts.",
                failure);
        }
    }

    public async ValueTask<DbConnection> OpenReadAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ReaderAddress);
        try
        {
            await connection.OpenAsync(cancellation);
            connection.Execute(ReaderSettings);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public DbConnection OpenWriter()
    {
        var connection = new SqliteWriterConnection(Address(SqliteOpenMode.ReadWriteCreate, pooled: false));
        try
        {
            connection.Open();
            connection.Execute(WriterSettings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (var any = new SqliteConnection(ReaderAddress))
            SqliteConnection.ClearPool(any);
        if (_lock is null)
            return;
        FoldWal();
        await _lock.DisposeAsync();
    }

    // The last connection to close copies the WAL into the file and removes it, but a reader may not. So the last one
    // has to be a writer; then the file alone is the whole database and can be copied or moved.
    private void FoldWal()
    {
        try
        {
            if (File.Exists(_file + "-wal"))
                OpenWriter().Dispose();
        }
        catch (SqliteException)
        {
            // A full disk, for instance. The WAL stays beside the file and is read at the next start.
        }
    }

    private string Address(SqliteOpenMode mode, bool pooled) => new SqliteConnectionStringBuilder
    {
        DataSource = _file,
        Mode = mode,
        Pooling = pooled,
        DefaultTimeout = StorageLimits.SqliteBusyTimeoutMs / 1000,
    }.ToString();
}
