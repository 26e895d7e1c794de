using Microsoft.Data.Sqlite;

namespace MyDeclic.Silo.Tests.Support;

/// <summary>Looks into a SQLite file past the product.</summary>
internal static class SqliteFile
{
    /// <summary>Runs a statement and leaves everything in the file itself.</summary>
    public static void Execute(string file, string sql)
    {
        using var connection = Open(file);
        Run(connection, sql);
        Run(connection, "pragma wal_checkpoint(truncate)");
    }

    /// <summary>The first column of the first row.</summary>
    public static long Count(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The first column of every row, as text.</summary>
    public static IReadOnlyList<string> Texts(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return texts;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
