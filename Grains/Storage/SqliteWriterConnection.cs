using Microsoft.Data.Sqlite;

namespace MyDeclic.Storage;

/// <summary>
/// The one connection that writes. It keeps compiled statements between uses, because a command would otherwise spend
/// more time compiling its SQL than running it. Used by the writer's thread only.
/// </summary>
internal sealed class SqliteWriterConnection(string address) : SqliteConnection(address)
{
    private readonly Dictionary<string, KeptCommand> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private string? _expected;

    /// <summary>Names the SQL of the next command, so that its compiled form can be taken up again.</summary>
    public void Expect(string sql) => _expected = sql;

    /// <summary>A fixed statement of the storage's own, compiled once.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements[sql] = statement = new SqliteStatement(Handle!, sql);
        return statement;
    }

    public override SqliteCommand CreateCommand()
    {
        var sql = _expected;
        _expected = null;
        if (sql is null)
            return base.CreateCommand();
        if (_kept.Remove(sql, out var kept))
            return kept;
        return new KeptCommand(sql, this) { CommandTimeout = DefaultTimeout };
    }

    public override void Close()
    {
        var kept = _kept.Values.ToArray();
        _kept.Clear();
        foreach (var command in kept)
            command.Release();
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
        base.Close();
    }

    private sealed class KeptCommand(string sql, SqliteWriterConnection owner) : SqliteCommand(sql, owner)
    {
        private bool _released;

        public void Release()
        {
            _released = true;
            Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            var keep = disposing && !_released && DataReader is null
                && owner._kept.Count < StorageLimits.MaxPreparedStatements;
            if (!keep)
            {
                base.Dispose(disposing);
                return;
            }

            Parameters.Clear();
            Transaction = null;
            if (!owner._kept.TryAdd(CommandText, this))
                base.Dispose(disposing);
        }
    }
}
