using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MyDeclic.Storage;

/// <summary>What only SQLite says its own way. Lists travel as JSON, so no parameter limit is met.</summary>
public sealed class SqliteDialect : Dialect
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const string InsertEvent =
        "INSERT INTO events (type, subject, actor_id, community_id, detail, at) VALUES (?, ?, ?, ?, ?, ?)";

    private const string InsertTopic = "INSERT INTO event_topics (topic, event_id) VALUES (?, ?)";

    // Growing the shared-memory index is the first thing that fails on a full disk, and SQLite calls it an I/O error.
    private const int IoErrorGrowingIndex = IoError | (19 << 8);

    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override TextIndex Text { get; } = new SqliteTextIndex();

    /// <inheritdoc/>
    public override string LockRows => "";

    /// <inheritdoc/>
    public override string IsAnyOf(string column, string parameter) =>
        $"{column} IN (SELECT value FROM json_each(@{parameter}))";

    /// <inheritdoc/>
    public override string IsAnyIn(string column, string query) => $"{column} IN ({query})";

    /// <inheritdoc/>
    public override string RowsOf(string parameter) => $"json_each(@{parameter})";

    /// <inheritdoc/>
    public override SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<long> values) =>
        new JsonList(JsonSerializer.Serialize(values));

    /// <inheritdoc/>
    public override SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<string> values) =>
        new JsonList(JsonSerializer.Serialize(values));

    internal override bool FailureEndsTransaction => false;

    internal override string Translate(string migration) => migration
        .Replace("{id}", "INTEGER", StringComparison.Ordinal)
        .Replace("{serial}", "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
        .Replace("{ordinal}", "TEXT", StringComparison.Ordinal)
        .Replace("{clustered}", "WITHOUT ROWID", StringComparison.Ordinal);

    internal override bool TableExists(DbConnection connection, string table) => connection.ExecuteScalar<long>(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }) > 0;

    internal override long AppendEvent(WriteTransaction transaction, EventRow row, string[] topics)
    {
        var writer = (SqliteWriterConnection)transaction.Connection;
        writer.Statement(InsertEvent)
            .Bind(1, row.Type)
            .Bind(2, row.Subject)
            .Bind(3, row.ActorId)
            .Bind(4, row.CommunityId)
            .Bind(5, row.Detail)
            .Bind(6, row.At.ToUnixTimeMilliseconds())
            .Run();
        var id = raw.sqlite3_last_insert_rowid(writer.Handle);
        foreach (var topic in topics)
            writer.Statement(InsertTopic).Bind(1, topic).Bind(2, id).Run();
        return id;
    }

    internal override void InsertNew(WriteTransaction transaction, string table, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        var places = string.Join(", ", Enumerable.Repeat("?", rows[0].Length));
        var statement = ((SqliteWriterConnection)transaction.Connection).Statement($"INSERT INTO {table} VALUES ({places})");
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] is null or string)
                    statement.Bind(column + 1, (string?)row[column]);
                else
                    statement.Bind(column + 1, Convert.ToInt64(row[column], CultureInfo.InvariantCulture));
            }

            statement.Run();
        }
    }

    internal override void RunControl(WriteTransaction transaction, string statement) =>
        ((SqliteWriterConnection)transaction.Connection).Statement(statement).Run();

    internal override StorageFailure Classify(Exception exception) => exception switch
    {
        SqliteException { SqliteExtendedErrorCode: IoErrorGrowingIndex } => StorageFailure.Full,
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            Full => StorageFailure.Full,
            Busy or Locked or ReadOnly or CannotOpen => StorageFailure.Unavailable,
            IoError or Corrupt or NotADatabase => StorageFailure.Broken,
            _ => StorageFailure.Command,
        },
        _ => StorageFailure.Command,
    };

    private sealed class JsonList(string json) : SqlMapper.ICustomQueryParameter
    {
        public void AddParameter(IDbCommand command, string name)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = json;
            command.Parameters.Add(parameter);
        }
    }
}
