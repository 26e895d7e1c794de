using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>
/// The one SQL database. Anyone may read through it; writing goes through <see cref="CommitQueue"/> alone.
/// Opened by <see cref="StorageStartup"/>.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    // Lower-case letters and digits that are not taken for one another.
    private const string EpochAlphabet = "abcdefghjkmnpqrstvwxyz23456789";
    private const int EpochChars = 12;

    private readonly IConnector _connector;
    private string? _epoch;

    /// <summary>Names the database without touching it.</summary>
    /// <exception cref="StorageException">Not exactly one address is given.</exception>
    public Database(StorageOptions options)
    {
        DapperSetup.Ensure();
        _connector = options switch
        {
            { SqliteFile: { Length: > 0 } file, PostgresConnectionString: null or "" } => new SqliteConnector(file),
            { SqliteFile: null or "", PostgresConnectionString: { Length: > 0 } address } =>
                new PostgresConnector(address),
            _ => throw new StorageException("Name either a SQLite file or a PostgreSQL connection string."),
        };
    }

    /// <summary>What this database says its own way.</summary>
    public Dialect Dialect => _connector.Dialect;

    /// <summary>
    /// A random word given to the database when it was made; an import gives a new one. Positions of the log that
    /// carry another epoch mean nothing here.
    /// </summary>
    /// <exception cref="InvalidOperationException">The database is not open yet.</exception>
    public string Epoch => _epoch ?? throw new InvalidOperationException("The database is not open yet.");

    /// <summary>Which database it is, fit to be shown: no password.</summary>
    public string Name => _connector.Name;

    internal bool Exists => _connector.Exists;

    /// <summary>Opens a pooled connection that sees what is committed and cannot write. Dispose it soon.</summary>
    public ValueTask<DbConnection> OpenReadAsync(CancellationToken cancellation = default) =>
        _connector.OpenReadAsync(cancellation);

    /// <summary>Closes idle connections and lets another process open the file.</summary>
    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    internal void Claim() => _connector.Claim();

    internal DbConnection OpenWriter() => _connector.OpenWriter();

    /// <summary>Makes the epoch if there is none, and counts this start.</summary>
    /// <returns>How often the database has been opened, this time included.</returns>
    internal long LoadEpochAndCountStart(DbConnection writer)
    {
        const string keep = "INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO NOTHING";
        using var transaction = writer.BeginTransaction();
        var made = RandomNumberGenerator.GetString(EpochAlphabet, EpochChars);
        writer.Execute(keep, new { key = MetaKeys.Epoch, value = made }, transaction);
        writer.Execute(keep, new { key = MetaKeys.Starts, value = "0" }, transaction);
        _epoch = writer.QuerySingle<string>(
            "SELECT value FROM meta WHERE key = @key", new { key = MetaKeys.Epoch }, transaction);
        var starts = writer.QuerySingle<long>(
            """
            UPDATE meta SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE key = @key
            RETURNING CAST(value AS BIGINT)
            """,
            new { key = MetaKeys.Starts },
            transaction);
        transaction.Commit();
        return starts;
    }
}
