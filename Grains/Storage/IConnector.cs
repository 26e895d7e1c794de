using System.Data.Common;

namespace MyDeclic.Storage;

/// <summary>How one kind of database is reached.</summary>
internal interface IConnector : IAsyncDisposable
{
    Dialect Dialect { get; }

    /// <summary>The file, or the host and database.</summary>
    string Name { get; }

    /// <summary>Takes what must be held while the database is open, before anything in it is touched.</summary>
    /// <exception cref="StorageException">Another process holds it.</exception>
    void Claim();

    /// <summary>True when the database is there to be read; a SQLite file is made by the first writer.</summary>
    bool Exists { get; }

    ValueTask<DbConnection> OpenReadAsync(CancellationToken cancellation);

    DbConnection OpenWriter();
}
