using System.Collections.Immutable;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace MyDeclic.Storage.Tests;

/// <summary>The storage of one server, started; and what the tests often do with it.</summary>
public sealed class RunningStorage : IAsyncDisposable
{
    /// <summary>Longer than anything takes on a busy machine; only a failing test waits for it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static readonly DateTimeOffset Noon = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    private RunningStorage(StorageOptions options) =>
        _services = new ServiceCollection().AddMyDeclicStorage(options).BuildServiceProvider();

    public Database Database => _services.GetRequiredService<Database>();

    public CommitQueue Queue => _services.GetRequiredService<CommitQueue>();

    public LogTail Tail => _services.GetRequiredService<LogTail>();

    public EventLogStore Log => _services.GetRequiredService<EventLogStore>();

    public IdGenerator Ids => _services.GetRequiredService<IdGenerator>();

    public static async Task<RunningStorage> StartAsync(StorageOptions options)
    {
        var storage = new RunningStorage(options);
        try
        {
            await storage._services.GetRequiredService<StorageStartup>().StartAsync();
            return storage;
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    public static EventRow Event(long subject, params string[] topics) => new(
        "post.created", subject, 7, null, Noon, topics.Length == 0 ? ["user:7"] : ImmutableArray.Create(topics));

    /// <summary>Inserts a row that each database has a table for and nothing else depends on.</summary>
    public static void Put(WriteTransaction tx, string key, string value = "") =>
        tx.Execute("INSERT INTO meta (key, value) VALUES (@key, @value)", new { key, value });

    public async Task<T?> ReadAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<T>(sql, parameters);
    }

    public async Task<bool> HasAsync(string key) =>
        await ReadAsync<long>("SELECT count(*) FROM meta WHERE key = @key", new { key }) == 1;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
