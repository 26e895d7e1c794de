using System.Data.Common;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>The few places where SQLite and PostgreSQL do not speak the same SQL.</summary>
public abstract class Dialect
{
    /// <summary>The middle part of migration files that only this database reads: <c>sqlite</c> or <c>pg</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How texts are kept for searching.</summary>
    public abstract TextIndex Text { get; }

    /// <summary>Appended to a SELECT in a write, so that others who keep or write these rows wait for its end.</summary>
    public abstract string LockRows { get; }

    /// <summary>
    /// A condition that <paramref name="column"/> is one of a list, however long:
    /// <c>$"... WHERE {dialect.IsAnyOf("author_id", "authors")}"</c>, with <c>authors</c> made by one of the
    /// <c>List</c> methods. An empty list matches nothing.
    /// </summary>
    public abstract string IsAnyOf(string column, string parameter);

    /// <summary>
    /// A condition that <paramref name="column"/> is one of the few values of a query of its own, which are to be looked up
    /// one by one in the column's index.
    /// </summary>
    public abstract string IsAnyIn(string column, string query);

    /// <summary>Rows of one column <c>value</c>, one for each item of a list parameter, usable after FROM.</summary>
    public abstract string RowsOf(string parameter);

    /// <summary>A list parameter of ids, for <see cref="IsAnyOf"/> and <see cref="RowsOf"/>.</summary>
    public abstract SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<long> values);

    /// <summary>A list parameter of texts, for <see cref="IsAnyOf"/> and <see cref="RowsOf"/>.</summary>
    public abstract SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<string> values);

    /// <summary>True when a failed statement spoils the transaction until it is rolled back to a savepoint.</summary>
    internal abstract bool FailureEndsTransaction { get; }

    /// <summary>Puts this database's words in place of the migrations' few placeholders.</summary>
    internal abstract string Translate(string migration);

    /// <summary>True when the table exists where unqualified names are looked up.</summary>
    internal abstract bool TableExists(DbConnection connection, string table);

    /// <summary>Adds an event and its topics and returns the event's id.</summary>
    internal abstract long AppendEvent(WriteTransaction transaction, EventRow row, string[] topics);

    /// <summary>Inserts rows that are not there yet, as fast as this database takes them.</summary>
    /// <param name="transaction">The writer's.</param>
    /// <param name="table">The table with its columns: <c>follows (follower_id, followee_id, created_at)</c>.</param>
    /// <param name="rows">Whole numbers, texts and nulls, in the columns' order.</param>
    internal abstract void InsertNew(WriteTransaction transaction, string table, IReadOnlyList<object?[]> rows);

    /// <summary>Runs one of the few statements that set, keep and undo savepoints.</summary>
    internal abstract void RunControl(WriteTransaction transaction, string statement);

    /// <summary>What an exception from the database means for the writer.</summary>
    internal abstract StorageFailure Classify(Exception exception);
}
