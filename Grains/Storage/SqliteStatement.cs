using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MyDeclic.Storage;

/// <summary>
/// A compiled statement that the writer runs for every command, without the provider's reader and parameter objects:
/// on a fast disk those cost more than the insert itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        var result = raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement);
        SqliteException.ThrowExceptionForRC(result, database);
    }

    /// <summary>Gives the parameters, in the order of the statement: long, string or null.</summary>
    public SqliteStatement Bind(int index, long? value)
    {
        Check(value is { } number
            ? raw.sqlite3_bind_int64(_statement, index, number)
            : raw.sqlite3_bind_null(_statement, index));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long?)"/>
    public SqliteStatement Bind(int index, string? value)
    {
        Check(value is null
            ? raw.sqlite3_bind_null(_statement, index)
            : raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    /// <summary>Runs it to its end and makes it ready for the next time.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        try
        {
            Check(result);
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
