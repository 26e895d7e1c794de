using System.Globalization;
using System.Text;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>Inserts many rows by few statements.</summary>
internal static class BulkInsert
{
    // Larger statements gain nothing, and SQLite looks each parameter up among all of its statement.
    private const int ParametersMax = 300;

    /// <summary>Adds those rows whose key is not there yet.</summary>
    /// <param name="tx">The import's transaction.</param>
    /// <param name="table">The table with its columns: <c>follows (follower_id, followee_id, created_at)</c>.</param>
    /// <param name="rows">One array a row, in the columns' order.</param>
    /// <param name="progress">Told the number of rows handled so far.</param>
    /// <returns>Rows added.</returns>
    public static int Run(WriteTransaction tx, string table, IReadOnlyList<object?[]> rows, Action<int>? progress = null)
    {
        if (rows.Count == 0) return 0;
        var added = 0;
        var done = 0;
        foreach (var chunk in rows.Chunk(Math.Max(1, ParametersMax / rows[0].Length)))
        {
            added += tx.Execute(Statement(table, chunk.Length, rows[0].Length), Parameters(chunk));
            done += chunk.Length;
            progress?.Invoke(done);
        }

        return added;
    }

    /// <summary>Adds rows none of whose keys is there yet: faster, and a key that is there fails all of them.</summary>
    /// <inheritdoc cref="Run"/>
    public static void RunNew(WriteTransaction tx, string table, IReadOnlyList<object?[]> rows) =>
        tx.Dialect.InsertNew(tx, table, rows);

    private static string Statement(string table, int rows, int columns)
    {
        var sql = new StringBuilder($"insert into {table} values ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            sql.AppendJoin(", ", Enumerable.Range(row * columns, columns).Select(index => "@" + Name(index)));
            sql.Append(')');
        }

        return sql.Append(" on conflict do nothing").ToString();
    }

    private static DynamicParameters Parameters(object?[][] rows)
    {
        var parameters = new DynamicParameters();
        var index = 0;
        foreach (var value in rows.SelectMany(row => row)) parameters.Add(Name(index++), value);
        return parameters;
    }

    private static string Name(int index) => "p" + index.ToString(CultureInfo.InvariantCulture);
}
