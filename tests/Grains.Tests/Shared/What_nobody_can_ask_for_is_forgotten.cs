using Dapper;
using Microsoft.Extensions.DependencyInjection;
using MyDeclic.Storage;

namespace MyDeclic.Tests.Shared;

public sealed class What_nobody_can_ask_for_is_forgotten : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mydeclic-upkeep-");
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new StoppedClock())
            .AddMyDeclicStorage(new StorageOptions { SqliteFile = Path.Combine(_folder.FullName, "test.db") })
            .AddMyDeclicGrains(_ => { })
            .BuildServiceProvider();
        await _services.GetRequiredService<StorageStartup>().StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.GetRequiredService<StorageStartup>().StopAsync();
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_idempotency_key_is_recognised_for_two_days_and_then_no_more()
    {
        await RecordAsync("old", Now - Upkeep.OperationsKept - TimeSpan.FromMinutes(1));
        await RecordAsync("recent", Now - Upkeep.OperationsKept + TimeSpan.FromMinutes(1));

        await _services.GetRequiredService<Upkeep>().RunAsync(CancellationToken.None);

        await using var connection = await _services.GetRequiredService<Database>().OpenReadAsync();
        Assert.Equal(["recent"], await connection.QueryAsync<string>("select op_key from operations"));
    }

    private Task RecordAsync(string key, DateTimeOffset at) => _services.GetRequiredService<CommitQueue>().WriteAsync(tx =>
        OperationStore.Record(tx, 1, new Operation(key, "hash"), "post", 1, at));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
