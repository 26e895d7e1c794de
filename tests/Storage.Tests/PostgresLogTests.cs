using Dapper;
using MyDeclic.Rig;
using Npgsql;
using Xunit;
using static MyDeclic.Storage.Tests.RunningStorage;

namespace MyDeclic.Storage.Tests;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresLogTests(PostgresRig rig) : LogSuite(rig)
{
    private const string Insert =
        "INSERT INTO events (type, subject, actor_id, at) VALUES ('post.created', @subject, 7, 0) RETURNING id";

    [DatabaseFact]
    public async Task A_lower_id_that_is_still_to_be_committed_is_never_passed()
    {
        var options = await Rig.NewDatabaseAsync();
        await using var storage = await RunningStorage.StartAsync(options);
        await using var other = new NpgsqlConnection(options.PostgresConnectionString);
        await other.OpenAsync();
        await using var open = await other.BeginTransactionAsync();
        var lower = await other.QuerySingleAsync<long>(Insert, new { subject = 1 });

        var higher = await storage.Queue.WriteAsync(tx => tx.Append(Event(2))).WaitAsync(Patience);
        Assert.True(lower < higher);
        Assert.True(storage.Tail.Head < lower, "The tail passed an id that was still to come.");

        await open.CommitAsync();
        await storage.Tail.WaitBeyondAsync(higher - 1, CancellationToken.None).WaitAsync(Patience);
        Assert.Equal([lower, higher], Ids(storage));
    }

    // The younger transaction owns the lower id, so comparing transaction numbers with xmin would let the older pass.
    [DatabaseFact]
    public async Task A_lower_id_of_a_younger_transaction_is_never_passed_either()
    {
        var options = await Rig.NewDatabaseAsync();
        await using var storage = await RunningStorage.StartAsync(options);
        await using var older = new NpgsqlConnection(options.PostgresConnectionString);
        await using var younger = new NpgsqlConnection(options.PostgresConnectionString);
        await older.OpenAsync();
        await younger.OpenAsync();
        await using var olderOpen = await older.BeginTransactionAsync();
        var olderXid = await older.QuerySingleAsync<long>("SELECT pg_current_xact_id()::text::bigint");
        await using var youngerOpen = await younger.BeginTransactionAsync();
        var lower = await younger.QuerySingleAsync<long>(Insert, new { subject = 1 });
        var youngerXid = await younger.QuerySingleAsync<long>("SELECT pg_current_xact_id()::text::bigint");
        var higher = await older.QuerySingleAsync<long>(Insert, new { subject = 2 });
        await olderOpen.CommitAsync();
        Assert.True(lower < higher && olderXid < youngerXid);

        var own = await storage.Queue.WriteAsync(tx => tx.Append(Event(3))).WaitAsync(Patience);
        Assert.True(storage.Tail.Head < lower, "The tail passed an id that was still to come.");

        await youngerOpen.CommitAsync();
        await storage.Tail.WaitBeyondAsync(own - 1, CancellationToken.None).WaitAsync(Patience);
        Assert.Equal([lower, higher, own], Ids(storage));
    }

    [DatabaseFact]
    public async Task Ids_that_were_rolled_back_do_not_hold_the_log()
    {
        var options = await Rig.NewDatabaseAsync();
        await using var storage = await RunningStorage.StartAsync(options);
        await using var other = new NpgsqlConnection(options.PostgresConnectionString);
        await other.OpenAsync();
        await using var open = await other.BeginTransactionAsync();
        await other.QuerySingleAsync<long>(Insert, new { subject = 1 });
        var own = await storage.Queue.WriteAsync(tx => tx.Append(Event(2))).WaitAsync(Patience);
        await Assert.ThrowsAsync<InvalidDataException>(() => storage.Queue.WriteAsync<long>(tx =>
        {
            tx.Append(Event(3));
            throw new InvalidDataException();
        }));
        var last = await storage.Queue.WriteAsync(tx => tx.Append(Event(4))).WaitAsync(Patience);
        Assert.Empty(Ids(storage));

        await open.RollbackAsync();
        await storage.Tail.WaitBeyondAsync(last - 1, CancellationToken.None).WaitAsync(Patience);
        Assert.Equal([own, last], Ids(storage));
    }

    [DatabaseFact]
    public async Task A_long_write_that_does_not_touch_the_log_does_not_hold_it()
    {
        var options = await Rig.NewDatabaseAsync();
        await using var storage = await RunningStorage.StartAsync(options);
        await using var other = new NpgsqlConnection(options.PostgresConnectionString);
        await other.OpenAsync();
        await using var open = await other.BeginTransactionAsync();
        await other.ExecuteAsync("UPDATE meta SET value = 'x' WHERE key = 'starts'");
        await Assert.ThrowsAsync<InvalidDataException>(() => storage.Queue.WriteAsync<long>(tx =>
        {
            tx.Append(Event(1));
            throw new InvalidDataException();
        }));

        var own = await storage.Queue.WriteAsync(tx => tx.Append(Event(2))).WaitAsync(Patience);

        Assert.Equal([own], Ids(storage));
    }

    [DatabaseFact]
    public async Task Two_servers_see_one_log_in_one_order()
    {
        var options = await Rig.NewDatabaseAsync();
        await using var first = await RunningStorage.StartAsync(options);
        await using var second = await RunningStorage.StartAsync(options);

        var written = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(
            () => (i % 2 == 0 ? first : second).Queue.WriteAsync(tx => tx.Append(Event(i)))))).WaitAsync(Patience);

        var last = written.Max();
        await Task.WhenAll(
            first.Tail.WaitBeyondAsync(last - 1, CancellationToken.None),
            second.Tail.WaitBeyondAsync(last - 1, CancellationToken.None)).WaitAsync(Patience);
        Assert.Equal(written.Order(), Ids(first));
        Assert.Equal(written.Order(), Ids(second));
    }

    [DatabaseFact]
    public async Task The_log_goes_on_after_its_connections_were_cut()
    {
        var options = await Rig.NewDatabaseAsync();
        await using var storage = await RunningStorage.StartAsync(options);
        await using var other = new NpgsqlConnection(options.PostgresConnectionString);
        await other.OpenAsync();
        await other.ExecuteAsync(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """);

        // Nobody notifies, so only the poll of a new connection can find it.
        var id = await other.QuerySingleAsync<long>(Insert, new { subject = 1 });

        await storage.Tail.WaitBeyondAsync(id - 1, CancellationToken.None).WaitAsync(Patience);
    }

    private static IEnumerable<long> Ids(RunningStorage storage)
    {
        Assert.True(storage.Tail.TryReadAfter(0, int.MaxValue, out var entries));
        return entries.Select(entry => entry.Id);
    }
}
