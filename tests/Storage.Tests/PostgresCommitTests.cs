using MyDeclic.Rig;
using Xunit;
using static MyDeclic.Storage.Tests.RunningStorage;

namespace MyDeclic.Storage.Tests;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresCommitTests(PostgresRig rig) : CommitSuite(rig)
{
    [DatabaseFact]
    public async Task A_lost_connection_fails_its_batch_and_the_next_write_opens_another()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        using var gate = new ManualResetEventSlim();
        var running = storage.Queue.WriteAsync(_ => gate.Wait(Patience));
        var before = storage.Queue.WriteAsync(tx => Put(tx, "same batch"));
        var losing = storage.Queue.WriteAsync(tx => tx.Execute("SELECT pg_terminate_backend(pg_backend_pid())"));
        gate.Set();

        var told = await Assert.ThrowsAsync<StorageUnavailableException>(() => losing);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => before);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => running);
        await storage.Queue.WriteAsync(tx => Put(tx, "next"));

        Assert.False(told.OutcomeUnknown, "The commit had not been sent.");
        Assert.False(await storage.HasAsync("same batch"));
        Assert.True(await storage.HasAsync("next"));
    }
}
