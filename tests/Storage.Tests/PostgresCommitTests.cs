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

    [DatabaseFact]
    public async Task A_connection_lost_while_committing_leaves_the_outcome_unknown_and_says_so()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        await storage.Queue.WriteAsync(tx => tx.Execute(
            """
            CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON meta DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION cut()
            """));

        var told = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => storage.Queue.WriteAsync(tx => Put(tx, "cut")));

        Assert.True(told.OutcomeUnknown);
        await storage.Queue.WriteAsync(tx => tx.Execute("DROP TRIGGER cut ON meta"));
        await storage.Queue.WriteAsync(tx => Put(tx, "next"));
        Assert.True(await storage.HasAsync("next"));
    }

    [DatabaseFact]
    public async Task A_transaction_that_the_server_refuses_to_commit_fails_as_a_whole_and_is_known_to_be_undone()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        await storage.Queue.WriteAsync(tx => tx.Execute(
            "ALTER TABLE sessions ADD CHECK (id > 0), ADD UNIQUE (label) DEFERRABLE INITIALLY DEFERRED"));
        await storage.Queue.WriteAsync(tx => tx.Execute(
            "INSERT INTO users (id, handle, name, name_folded, email, created_at) VALUES (1, 'a', 'A', 'a', 'a', 0)"));

        await Assert.ThrowsAsync<StorageException>(() => storage.Queue.WriteAsync(tx => tx.Execute(
            """
            INSERT INTO sessions (id, user_id, token_hash, csrf, kind, created_at, expires_at)
            VALUES (1, 1, 'x', '', 0, 0, 0), (2, 1, 'y', '', 0, 0, 0)
            """)));

        Assert.Equal(0, await storage.ReadAsync<long>("SELECT count(*) FROM sessions"));
        await storage.Queue.WriteAsync(tx => Put(tx, "next"));
    }

    [DatabaseFact]
    public async Task A_server_that_cannot_be_reached_is_named_without_its_password()
    {
        var options = await Rig.NewDatabaseAsync();
        var nowhere = new StorageOptions
        {
            PostgresConnectionString = options.PostgresConnectionString + ";Port=1;Password=secret",
        };

        var refusal = await Assert.ThrowsAsync<StorageException>(() => RunningStorage.StartAsync(nowhere));

        Assert.Contains("test_", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }
}
