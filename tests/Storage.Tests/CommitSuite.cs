using System.Data.Common;
using MyDeclic.Rig;
using Xunit;
using static MyDeclic.Storage.Tests.RunningStorage;

namespace MyDeclic.Storage.Tests;

public abstract class CommitSuite(DatabaseRig rig)
{
    protected DatabaseRig Rig { get; } = rig;

    [DatabaseFact]
    public async Task A_command_that_throws_fails_alone_and_leaves_nothing()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        using var gate = new ManualResetEventSlim();
        var holding = storage.Queue.WriteAsync(_ => gate.Wait(Patience));

        // All three wait behind the gate, so they share one transaction.
        var first = storage.Queue.WriteAsync(tx => Put(tx, "first"));
        var faulty = storage.Queue.WriteAsync(tx =>
        {
            Put(tx, "half");
            tx.Append(Event(1));
            throw new InvalidDataException("no");
        });
        var last = storage.Queue.WriteAsync(tx => Put(tx, "last"));
        gate.Set();

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => faulty);
        await Task.WhenAll(holding, first, last).WaitAsync(Patience);
        Assert.Equal("no", failure.Message);
        Assert.True(await storage.HasAsync("first"));
        Assert.True(await storage.HasAsync("last"));
        Assert.False(await storage.HasAsync("half"));
        Assert.Equal(0, await storage.ReadAsync<long>("SELECT count(*) FROM events"));
        Assert.Equal(0, await storage.ReadAsync<long>("SELECT count(*) FROM event_topics"));
        Assert.Equal(0, storage.Tail.Head);
    }

    [DatabaseFact]
    public async Task A_broken_constraint_comes_back_as_the_databases_own_exception()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        await storage.Queue.WriteAsync(tx => Put(tx, "taken"));

        await Assert.ThrowsAnyAsync<DbException>(() => storage.Queue.WriteAsync(tx => Put(tx, "taken")));

        await storage.Queue.WriteAsync(tx => Put(tx, "free"));
        Assert.True(await storage.HasAsync("free"));
    }

    [DatabaseFact]
    public async Task A_command_that_hides_a_failed_statement_is_acknowledged_only_if_it_is_kept()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());

        var hiding = storage.Queue.WriteAsync(tx =>
        {
            Put(tx, "before");
            try
            {
                Put(tx, "before");
            }
            catch (DbException)
            {
                // The command goes on as if nothing had been.
            }
        });
        await ((Task)hiding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        Assert.Equal(hiding.IsCompletedSuccessfully, await storage.HasAsync("before"));
    }

    [DatabaseFact]
    public async Task A_command_is_acknowledged_after_its_commit()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        using var inside = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var seen = new TaskCompletionSource<(bool Committed, bool Acknowledged)>();
        Task? command = null;
        storage.Tail.Subscribe(_ => seen.SetResult(
            (storage.HasAsync("row").GetAwaiter().GetResult(), Volatile.Read(ref command)!.IsCompleted)));
        Volatile.Write(ref command, storage.Queue.WriteAsync(tx =>
        {
            Put(tx, "row");
            tx.Append(Event(1));
            inside.Set();
            gate.Wait(Patience);
        }));

        Assert.True(inside.Wait(Patience));
        Assert.False(await storage.HasAsync("row"), "An uncommitted row was read.");
        Assert.False(command.IsCompleted);
        gate.Set();
        await command.WaitAsync(Patience);

        Assert.Equal((true, false), await seen.Task.WaitAsync(Patience));
        Assert.True(await storage.HasAsync("row"));
    }

    [DatabaseFact]
    public async Task Sixty_four_writers_all_land_and_share_transactions()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        var before = storage.Queue.CommittedBatches;

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                var key = $"{writer}/{i}";
                await storage.Queue.WriteAsync(tx =>
                {
                    Put(tx, key);
                    tx.Append(Event(writer));
                });
                Assert.True(await storage.HasAsync(key));
            }
        }))).WaitAsync(Patience);

        Assert.Equal(64 * 20, await storage.ReadAsync<long>("SELECT count(*) FROM meta WHERE key LIKE '%/%'"));
        Assert.Equal(64 * 20, await storage.ReadAsync<long>("SELECT count(*) FROM events"));
        Assert.InRange(storage.Queue.CommittedBatches - before, 1, (64 * 20) - 1);
    }

    [DatabaseFact]
    public async Task A_full_queue_refuses_at_once()
    {
        var options = await Rig.NewDatabaseAsync() with { MaxQueuedCommands = 2 };
        await using var storage = await RunningStorage.StartAsync(options);
        using var inside = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var running = storage.Queue.WriteAsync(_ =>
        {
            inside.Set();
            gate.Wait(Patience);
        });
        Assert.True(inside.Wait(Patience));
        var first = storage.Queue.WriteAsync(tx => Put(tx, "a"));
        var second = storage.Queue.WriteAsync(tx => Put(tx, "b"));

        await Assert.ThrowsAsync<StorageBusyException>(() => storage.Queue.WriteAsync(tx => Put(tx, "c")));

        gate.Set();
        await Task.WhenAll(running, first, second).WaitAsync(Patience);
        await storage.Queue.WriteAsync(tx => Put(tx, "d"));
        Assert.False(await storage.HasAsync("c"));
    }

    [DatabaseFact]
    public async Task A_command_given_up_while_waiting_never_runs()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        using var gate = new ManualResetEventSlim();
        using var giveUp = new CancellationTokenSource();
        var running = storage.Queue.WriteAsync(_ => gate.Wait(Patience));
        var given = storage.Queue.WriteAsync(tx => Put(tx, "given up"), giveUp.Token);

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        gate.Set();
        await running;
        await storage.Queue.WriteAsync(tx => Put(tx, "next"));
        Assert.False(await storage.HasAsync("given up"));
    }

    [DatabaseFact]
    public async Task Stopping_finishes_what_waits_and_refuses_what_comes_later()
    {
        var options = await Rig.NewDatabaseAsync();
        await using (var storage = await RunningStorage.StartAsync(options))
        {
            using var gate = new ManualResetEventSlim();
            var running = storage.Queue.WriteAsync(_ => gate.Wait(Patience));
            var waiting = storage.Queue.WriteAsync(tx => Put(tx, "waiting"));
            var stopping = storage.Queue.StopAsync();

            var late = await Assert.ThrowsAsync<StorageUnavailableException>(
                () => storage.Queue.WriteAsync(tx => Put(tx, "late")));
            gate.Set();
            await Task.WhenAll(running, waiting, stopping).WaitAsync(Patience);
            Assert.False(late.OutcomeUnknown);
        }

        await using var again = await RunningStorage.StartAsync(options);
        Assert.True(await again.HasAsync("waiting"));
        Assert.False(await again.HasAsync("late"));
    }

    [DatabaseFact]
    public async Task Readers_cannot_write()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());

        await Assert.ThrowsAnyAsync<DbException>(
            () => storage.ReadAsync<long>("INSERT INTO meta (key, value) VALUES ('x', 'y') RETURNING 1"));
    }

    [DatabaseFact]
    public async Task A_transaction_kept_beyond_its_command_is_of_no_use()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());

        var kept = await storage.Queue.WriteAsync(tx => tx);

        Assert.Throws<InvalidOperationException>(() => kept.Execute("DELETE FROM meta"));
        Assert.Throws<InvalidOperationException>(() => kept.Append(Event(1)));
    }

    [DatabaseFact]
    public async Task An_asynchronous_command_is_refused_before_it_runs()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());

        await Assert.ThrowsAsync<ArgumentException>(
            () => storage.Queue.WriteAsync(_ => Task.CompletedTask));
    }

    [DatabaseFact]
    public async Task Without_group_commit_each_command_has_its_own_transaction()
    {
        var options = await Rig.NewDatabaseAsync() with { GroupCommit = false };
        await using var storage = await RunningStorage.StartAsync(options);
        using var gate = new ManualResetEventSlim();
        var running = storage.Queue.WriteAsync(_ => gate.Wait(Patience));
        var waiting = Enumerable.Range(0, 5).Select(i => storage.Queue.WriteAsync(tx => Put(tx, $"{i}"))).ToArray();
        var faulty = storage.Queue.WriteAsync(tx =>
        {
            Put(tx, "faulty");
            throw new InvalidDataException();
        });
        gate.Set();

        await Task.WhenAll([running, .. waiting]).WaitAsync(Patience);
        await Assert.ThrowsAsync<InvalidDataException>(() => faulty);

        Assert.Equal(6, storage.Queue.CommittedBatches);
        Assert.False(await storage.HasAsync("faulty"));
    }
}
