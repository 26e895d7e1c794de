using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using MyDeclic.Storage;
using Npgsql;

namespace MyDeclic.Bench;

/// <summary>
/// The same posts without a commit queue: every writer has a connection and commits each post by itself, as a server
/// does that gives each request a transaction. On SQLite the writers take turns at the file's one write lock.
/// </summary>
internal static class OwnConnections
{
    private const int BusyTimeoutMs = 30_000;

    public static async Task<List<double>> WriteAsync(
        StorageOptions options, IdGenerator ids, long author, PostText post, CancellationToken stop)
    {
        var waits = new List<double>();
        await using var connection = await OpenAsync(options);
        while (!stop.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await InsertAsync(connection, ids.Next(), author, post);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return waits;
    }

    private static async Task InsertAsync(DbConnection connection, long id, long author, PostText post)
    {
        // Taking the write lock at once is kind to this side: to read first and then write would fail and start over.
        await using var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: false)
            : await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(PostText.InsertPost, new { id, author, post.Text, post.At }, transaction);
        var eventId = await connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO events (type, subject, actor_id, at) VALUES ('post.created', @id, @author, @At) RETURNING id
            """,
            new { id, author, post.At },
            transaction);
        await connection.ExecuteAsync(
            "INSERT INTO event_topics (topic, event_id) VALUES (@topic, @eventId)",
            new { topic = $"user:{author}", eventId },
            transaction);
        await transaction.CommitAsync();
    }

    private static async Task<DbConnection> OpenAsync(StorageOptions options)
    {
        if (options.PostgresConnectionString is { } address)
        {
            var postgres = new NpgsqlConnection(address);
            await postgres.OpenAsync();
            return postgres;
        }

        var sqlite = new SqliteConnection($"Data Source={options.SqliteFile};Pooling=False");
        await sqlite.OpenAsync();
        await sqlite.ExecuteAsync(
            $"PRAGMA busy_timeout = {BusyTimeoutMs}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
        return sqlite;
    }
}
