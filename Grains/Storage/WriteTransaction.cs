using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>
/// What a command may do while it has the writer: read and write rows, and append to the log in the same transaction.
/// Valid until the command returns; other commands share the database transaction but not this object.
/// </summary>
public sealed class WriteTransaction
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly List<LogEntry> _appended = [];
    private bool _closed;

    internal WriteTransaction(DbConnection connection, DbTransaction transaction, Dialect dialect)
    {
        _connection = connection;
        _transaction = transaction;
        Dialect = dialect;
    }

    /// <summary>The writer's connection, for what the helpers lack; pass <see cref="Transaction"/> along.</summary>
    public DbConnection Connection
    {
        get
        {
            ThrowIfClosed();
            return _connection;
        }
    }

    /// <summary>The running transaction. Never end it: the queue does.</summary>
    public DbTransaction Transaction
    {
        get
        {
            ThrowIfClosed();
            return _transaction;
        }
    }

    /// <summary>What this database says its own way.</summary>
    public Dialect Dialect { get; }

    internal IReadOnlyList<LogEntry> Appended => _appended;

    /// <summary>Runs a statement.</summary>
    /// <returns>Rows affected.</returns>
    public int Execute(string sql, object? parameters = null) => Use(sql).Execute(sql, parameters, _transaction);

    /// <summary>All rows of a query.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null) =>
        Use(sql).Query<T>(sql, parameters, _transaction).AsList();

    /// <summary>The only row.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public T QuerySingle<T>(string sql, object? parameters = null) =>
        Use(sql).QuerySingle<T>(sql, parameters, _transaction);

    /// <summary>The only row, or the default when there is none.</summary>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    public T? QuerySingleOrDefault<T>(string sql, object? parameters = null) =>
        Use(sql).QuerySingleOrDefault<T>(sql, parameters, _transaction);

    /// <summary>The first column of the first row, or the default when there is none.</summary>
    public T? ExecuteScalar<T>(string sql, object? parameters = null) =>
        Use(sql).ExecuteScalar<T>(sql, parameters, _transaction);

    /// <summary>
    /// Adds an event to the log, in this command's transaction. Once that is committed, and before the command is
    /// acknowledged, the event is in the <see cref="LogTail"/>.
    /// </summary>
    /// <returns>The event's id.</returns>
    /// <exception cref="ArgumentException">A text is empty or too long, or there are too many topics.</exception>
    public long Append(EventRow row)
    {
        ThrowIfClosed();
        Validate(row);
        var topics = row.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var id = Dialect.AppendEvent(this, row, topics);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(row.At.ToUnixTimeMilliseconds());
        _appended.Add(new LogEntry(
            id, row.Type, row.Subject, row.ActorId, row.CommunityId, row.Detail, at, ImmutableArray.Create(topics)));
        return id;
    }

    internal void Close() => _closed = true;

    private static void Validate(EventRow row)
    {
        if (row.Type.Length is 0 or > StorageLimits.MaxEventTypeChars)
            throw new ArgumentException($"The event type '{row.Type}' is empty or too long.", nameof(row));
        if (row.Detail?.Length > StorageLimits.MaxEventDetailChars)
            throw new ArgumentException("An event's detail is a short reference, not a content.", nameof(row));
        if (row.Topics.IsDefault || row.Topics.Length > StorageLimits.MaxTopicsPerEvent)
            throw new ArgumentException("An event's topics are missing or too many.", nameof(row));
        if (row.Topics.Any(topic => topic.Length is 0 or > StorageLimits.MaxTopicChars || topic.Any(char.IsControl)))
            throw new ArgumentException("A topic is empty, too long or has a control character.", nameof(row));
    }

    private DbConnection Use(string sql)
    {
        ThrowIfClosed();
        if (_connection is SqliteWriterConnection keeping)
            keeping.Expect(sql);
        return _connection;
    }

    private void ThrowIfClosed()
    {
        if (_closed)
            throw new InvalidOperationException("The command has returned; its transaction is no longer its own.");
    }
}
