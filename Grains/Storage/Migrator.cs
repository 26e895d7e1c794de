using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MyDeclic.Storage;

/// <summary>
/// Brings the schema up to what this program knows, one transaction a step. A database made by a newer program, or
/// whose past was rewritten, is left exactly as it is.
/// </summary>
public sealed partial class Migrator
{
    // Any number that no other program takes on the same database; "declic" on a telephone's keys.
    private const long AdvisoryLock = 332542;

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IReadOnlyList<Migration> _known;

    /// <summary>Reads the steps embedded in this program.</summary>
    public Migrator(Database database, TimeProvider time, ILogger<Migrator>? logger = null)
        : this(database, time, Migration.Load(typeof(Migrator).Assembly, database.Dialect), logger)
    {
    }

    internal Migrator(Database database, TimeProvider time, IReadOnlyList<Migration> known, ILogger<Migrator>? logger)
    {
        _database = database;
        _time = time;
        _known = known;
        _logger = logger ?? NullLogger<Migrator>.Instance;
    }

    /// <summary>The schema number this program works with.</summary>
    public int LatestVersion => _known.Count == 0 ? 0 : _known[^1].Version;

    /// <summary>Applies what is missing.</summary>
    /// <returns>How many steps were taken.</returns>
    /// <exception cref="StorageException">The database is newer than this program, or its past differs.</exception>
    public async Task<int> MigrateAsync(CancellationToken cancellation = default)
    {
        // Looking first through a reader keeps a refused file untouched: opening a writer may change its header.
        if (_database.Exists)
        {
            await using var reader = await _database.OpenReadAsync(cancellation);
            Check(ReadApplied(reader));
        }

        await using var writer = _database.OpenWriter();
        return Migrate(writer);
    }

    private int Migrate(DbConnection writer)
    {
        var shared = _database.Dialect is PostgresDialect;
        if (shared)
            writer.Execute(
                "SET lock_timeout = 0; SELECT pg_advisory_lock(@AdvisoryLock)",
                new { AdvisoryLock },
                commandTimeout: StorageLimits.MigrationSeconds);
        try
        {
            writer.Execute(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    version INT NOT NULL PRIMARY KEY,
                    name TEXT NOT NULL,
                    checksum TEXT NOT NULL,
                    applied_at BIGINT NOT NULL
                )
                """);
            var applied = ReadApplied(writer);
            Check(applied);
            var missing = _known.Where(step => applied.All(old => old.Version != step.Version)).ToArray();
            foreach (var step in missing)
                Apply(writer, step);
            return missing.Length;
        }
        finally
        {
            if (shared)
                writer.Execute("SELECT pg_advisory_unlock(@AdvisoryLock)", new { AdvisoryLock });
        }
    }

    private void Apply(DbConnection writer, Migration step)
    {
        using var transaction = writer.BeginTransaction();
        try
        {
            writer.Execute(step.Sql, transaction: transaction, commandTimeout: StorageLimits.MigrationSeconds);
            writer.Execute(
                """
                INSERT INTO schema_migrations (version, name, checksum, applied_at)
                VALUES (@Version, @Name, @Checksum, @now)
                """,
                new { step.Version, step.Name, step.Checksum, now = _time.GetUtcNow() },
                transaction);
            transaction.Commit();
        }
        catch (DbException failure)
        {
            throw new StorageException(
                $"Migration {step.Version:0000}_{step.Name} failed and was undone: {failure.Message}", failure);
        }

        LogApplied(step.Version, step.Name);
    }

    private List<AppliedMigration> ReadApplied(DbConnection connection) =>
        _database.Dialect.TableExists(connection, "schema_migrations")
            ? connection.Query<AppliedMigration>(
                "SELECT version, name, checksum FROM schema_migrations ORDER BY version").AsList()
            : [];

    private void Check(List<AppliedMigration> applied)
    {
        foreach (var old in applied)
        {
            if (old.Version > LatestVersion)
                throw new StorageException(
                    $"The database has schema {applied[^1].Version}, this program knows {LatestVersion}. " +
                    "Run the newer program, or restore a backup made before it. Nothing was changed.");
            var step = _known.FirstOrDefault(known => known.Version == old.Version);
            if (step?.Checksum != old.Checksum)
                throw new StorageException(
                    $"Migration {old.Version:0000}_{old.Name} was applied with another content than this program's. " +
                    "An applied migration is never edited: add a new one. Nothing was changed.");
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Applied migration {Version} {Name}")]
    private partial void LogApplied(int version, string name);
}
