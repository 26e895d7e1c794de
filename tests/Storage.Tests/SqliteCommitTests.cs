using Microsoft.Data.Sqlite;
using Xunit;
using static MyDeclic.Storage.Tests.RunningStorage;

namespace MyDeclic.Storage.Tests;

public sealed class SqliteCommitTests(SqliteRig rig) : CommitSuite(rig), IClassFixture<SqliteRig>
{
    private const int IoError = 10;

    [Fact]
    public async Task A_full_disk_refuses_writes_until_there_is_room()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        var text = new string('x', 1_000_000);
        var pages = await storage.Queue.WriteAsync(tx => tx.ExecuteScalar<long>("PRAGMA page_count"));
        await storage.Queue.WriteAsync(tx => tx.ExecuteScalar<long>($"PRAGMA max_page_count = {pages + 10}"));

        await Assert.ThrowsAsync<StorageFullException>(() => storage.Queue.WriteAsync(tx => Put(tx, "large", text)));
        await storage.Queue.WriteAsync(tx => Put(tx, "small"));
        await storage.Queue.WriteAsync(tx => tx.ExecuteScalar<long>("PRAGMA max_page_count = 1000000"));
        await storage.Queue.WriteAsync(tx => Put(tx, "large again", text));

        Assert.Null(storage.Queue.Fault);
        Assert.False(await storage.HasAsync("large"));
        Assert.True(await storage.HasAsync("small"));
        Assert.True(await storage.HasAsync("large again"));
    }

    [Fact]
    public async Task A_failing_disk_stops_all_writes_until_a_restart()
    {
        var options = await Rig.NewDatabaseAsync();
        await using (var storage = await RunningStorage.StartAsync(options))
        {
            using var gate = new ManualResetEventSlim();
            var running = storage.Queue.WriteAsync(_ => gate.Wait(Patience));
            var before = storage.Queue.WriteAsync(tx => Put(tx, "same batch"));
            var failing = storage.Queue.WriteAsync(_ => throw new SqliteException("disk I/O error", IoError));
            gate.Set();

            await Assert.ThrowsAsync<StorageFaultedException>(() => failing);
            await Assert.ThrowsAsync<StorageFaultedException>(() => before);
            await Assert.ThrowsAsync<StorageFaultedException>(() => running);
            await Assert.ThrowsAsync<StorageFaultedException>(() => storage.Queue.WriteAsync(tx => Put(tx, "later")));
            Assert.NotNull(storage.Queue.Fault);
        }

        await using var again = await RunningStorage.StartAsync(options);
        await again.Queue.WriteAsync(tx => Put(tx, "after"));
        Assert.False(await again.HasAsync("same batch"));
    }

    [Fact]
    public async Task A_transaction_that_sqlite_rolled_back_by_itself_fails_its_whole_batch_and_no_other()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        using var gate = new ManualResetEventSlim();
        var running = storage.Queue.WriteAsync(_ => gate.Wait(Patience));
        var before = storage.Queue.WriteAsync(tx => Put(tx, "same batch"));
        var losing = storage.Queue.WriteAsync(tx =>
        {
            tx.Execute("ROLLBACK");
            throw new InvalidDataException();
        });
        gate.Set();

        await Assert.ThrowsAsync<StorageException>(() => losing);
        await Assert.ThrowsAsync<StorageException>(() => before);
        await Assert.ThrowsAsync<StorageException>(() => running);
        await storage.Queue.WriteAsync(tx => Put(tx, "next"));

        Assert.False(await storage.HasAsync("same batch"));
        Assert.True(await storage.HasAsync("next"));
    }
}
