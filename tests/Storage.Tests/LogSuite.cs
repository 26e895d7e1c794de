using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Rig;
using Xunit;
using static MyDeclic.Storage.Tests.RunningStorage;

namespace MyDeclic.Storage.Tests;

public abstract class LogSuite(DatabaseRig rig)
{
    protected DatabaseRig Rig { get; } = rig;

    [DatabaseFact]
    public async Task Events_are_in_the_tail_in_order_when_their_command_is_acknowledged()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        var told = new List<long>();
        using var subscription = storage.Tail.Subscribe(entry => told.Add(entry.Id));

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                var ids = await storage.Queue.WriteAsync(tx => (tx.Append(Event(writer)), tx.Append(Event(writer))));
                Assert.True(storage.Tail.Head >= ids.Item2, "Acknowledged before the tail had the event.");
            }
        }))).WaitAsync(Patience);

        Assert.True(storage.Tail.TryReadAfter(0, int.MaxValue, out var entries));
        Assert.Equal(64 * 10 * 2, entries.Length);
        Assert.Equal(entries.Select(entry => entry.Id).Order(), entries.Select(entry => entry.Id));
        Assert.Equal(entries.Select(entry => entry.Id), told);
        Assert.Equal(entries[^1].Id, storage.Tail.Head);
    }

    [DatabaseFact]
    public async Task An_entry_says_what_was_appended()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        var row = new EventRow(
            "reactions.changed", 1L << 60, 7, 9, Noon.AddTicks(1234), ["post:1", "Z", "community:9", "post:1"], "like");

        var id = await storage.Queue.WriteAsync(tx => tx.Append(row));

        Assert.True(storage.Tail.TryReadAfter(0, 10, out var entries));
        var entry = Assert.Single(entries);
        Assert.Equal((id, row.Type, row.Subject, row.ActorId), (entry.Id, entry.Type, entry.Subject, entry.ActorId));
        Assert.Equal((row.CommunityId, row.Detail, Noon), (entry.CommunityId, entry.Detail, entry.At));
        Assert.Equal(["Z", "community:9", "post:1"], entry.Topics.ToArray());
    }

    [DatabaseFact]
    public async Task What_is_committed_after_a_position_is_read_from_the_database_in_order()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        await AppendManyAsync(storage, 5, i => [$"user:{i}"]);
        Assert.True(storage.Tail.TryReadAfter(2, int.MaxValue, out var memory));

        var read = await storage.Log.ReadCommittedAsync(2);

        Assert.Equal(memory.Select(entry => (entry.Id, entry.Type)), read.Select(entry => (entry.Id, entry.Type)));
        Assert.Empty(await storage.Log.ReadCommittedAsync(storage.Tail.Head));
    }

    [DatabaseFact]
    public async Task What_the_database_gives_for_topics_is_what_memory_has()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        await AppendManyAsync(storage, 300, i => [$"user:{i % 7}", $"tag:é{i % 3}", i % 5 == 0 ? "open" : "rare"]);
        await storage.Queue.WriteAsync(tx => tx.Append(Event(1) with { Topics = [] }));
        string[] topics = ["user:1", "tag:é2", "open", "nobody"];

        Assert.True(storage.Tail.TryReadAfter(0, int.MaxValue, out var memory));
        var after = memory[20].Id;
        var upTo = memory[250].Id;
        var read = await storage.Log.ReadAfterAsync(after, upTo, topics, 4_096);
        var beginning = await storage.Log.ReadAfterAsync(after, upTo, topics, 10);

        var wanted = memory
            .Where(entry => entry.Id > after && entry.Id <= upTo && entry.Topics.Any(topics.Contains))
            .Select(Text).ToArray();
        Assert.NotEmpty(wanted);
        Assert.Equal(wanted, read.Select(Text));
        Assert.Equal(wanted[..10], beginning.Select(Text));
    }

    [DatabaseFact]
    public async Task Two_thousand_topics_can_be_read_at_once()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        await AppendManyAsync(storage, 50, i => [$"user:{i * 40}"]);
        var topics = Enumerable.Range(0, 2_000).Select(i => $"user:{i}").ToArray();

        var read = await storage.Log.ReadAfterAsync(0, storage.Tail.Head, topics, 4_096);

        Assert.Equal(50, read.Length);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => storage.Log.ReadAfterAsync(0, storage.Tail.Head, [.. topics, "one more"], 10));
    }

    [DatabaseFact]
    public async Task Memory_says_when_it_no_longer_reaches_back_and_the_database_goes_on()
    {
        var options = await Rig.NewDatabaseAsync() with { MaxTailEntries = 10 };
        await using var storage = await RunningStorage.StartAsync(options);
        await AppendManyAsync(storage, 25, _ => ["open"]);

        Assert.False(storage.Tail.TryReadAfter(0, 100, out _));
        var old = await storage.Log.ReadAfterAsync(0, storage.Tail.Head, ["open"], 15);
        Assert.True(storage.Tail.TryReadAfter(old[^1].Id, 100, out var recent));

        Assert.Equal(Enumerable.Range(0, 25).Select(i => (long)i), old.Concat(recent).Select(entry => entry.Subject));
        Assert.True(storage.Tail.TryReadAfter(storage.Tail.Head, 100, out var nothing));
        Assert.Empty(nothing);
    }

    [DatabaseFact]
    public async Task All_who_wait_go_on_when_the_head_has_passed()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        var first = await storage.Queue.WriteAsync(tx => tx.Append(Event(1)));
        using var giveUp = new CancellationTokenSource();
        await storage.Tail.WaitBeyondAsync(first - 1, CancellationToken.None);
        var waiting = Enumerable.Range(0, 5)
            .Select(_ => storage.Tail.WaitBeyondAsync(first, CancellationToken.None)).ToArray();
        var given = storage.Tail.WaitBeyondAsync(first + 1_000, giveUp.Token);
        Assert.All(waiting, wait => Assert.False(wait.IsCompleted));

        await storage.Queue.WriteAsync(tx => tx.Append(Event(2)));
        await Task.WhenAll(waiting).WaitAsync(Patience);

        Assert.False(given.IsCompleted);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
    }

    [DatabaseFact]
    public async Task A_faulty_subscriber_stops_neither_the_log_nor_other_subscribers()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        var told = 0;
        using var faulty = storage.Tail.Subscribe(_ => throw new InvalidDataException());
        var leaving = storage.Tail.Subscribe(_ => told += 100);
        using var other = storage.Tail.Subscribe(_ => told++);
        leaving.Dispose();

        await storage.Queue.WriteAsync(tx => tx.Append(Event(1)));

        Assert.Equal(1, told);
    }

    [DatabaseFact]
    public async Task After_a_restart_the_head_the_entries_and_the_numbering_go_on()
    {
        var options = await Rig.NewDatabaseAsync();
        long head;
        string[] before;
        await using (var storage = await RunningStorage.StartAsync(options))
        {
            await AppendManyAsync(storage, 30, i => [$"user:{i}"]);
            head = storage.Tail.Head;
            Assert.True(storage.Tail.TryReadAfter(0, 100, out var entries));
            before = [.. entries.Select(Text)];
        }

        await using var again = await RunningStorage.StartAsync(options);
        Assert.Equal(head, again.Tail.Head);
        Assert.True(again.Tail.TryReadAfter(0, 100, out var after));
        Assert.Equal(before, after.Select(Text));
        Assert.True(await again.Queue.WriteAsync(tx => tx.Append(Event(1))) > head);
    }

    [DatabaseFact]
    public async Task Pruning_takes_the_oldest_keeps_the_newest_and_reuses_no_number()
    {
        var options = await Rig.NewDatabaseAsync();
        long head;
        await using (var storage = await RunningStorage.StartAsync(options))
        {
            await storage.Queue.WriteAsync(tx =>
            {
                for (var i = 0; i < 1_500; i++)
                    tx.Append(Event(i) with { At = Noon.AddMinutes(i) });
            });
            Assert.True(storage.Tail.TryReadAfter(0, 2_000, out var all));
            head = storage.Tail.Head;
            Assert.Equal(1, await storage.Log.OldestIdAsync());

            Assert.Equal(1_200, await storage.Log.PruneAsync(Noon.AddMinutes(1_200), keep: 100));
            Assert.Equal(all[1_199].Id + 1, await storage.Log.OldestIdAsync());
            Assert.Equal(200, await storage.Log.PruneAsync(Noon.AddYears(1), keep: 100));
            Assert.Equal(100, await storage.ReadAsync<long>("SELECT count(*) FROM events"));
            Assert.Equal(100, await storage.ReadAsync<long>("SELECT count(*) FROM event_topics"));
            Assert.Equal(100, await storage.Log.PruneAsync(Noon.AddYears(1), keep: 0));
            Assert.Equal(0, await storage.Log.PruneAsync(Noon.AddYears(1), keep: 0));
        }

        await using var again = await RunningStorage.StartAsync(options);
        Assert.Equal(head, again.Tail.Head);
        Assert.False(again.Tail.TryReadAfter(head - 1, 10, out _), "Memory claimed to have what was pruned.");
        Assert.True(await again.Queue.WriteAsync(tx => tx.Append(Event(1))) > head);
    }

    [DatabaseFact]
    public async Task An_event_that_is_no_reference_is_refused()
    {
        await using var storage = await RunningStorage.StartAsync(await Rig.NewDatabaseAsync());
        EventRow[] wrong =
        [
            Event(1) with { Type = "" },
            Event(1) with { Detail = new string('x', 201) },
            Event(1) with { Topics = [""] },
            Event(1) with { Topics = ["two\nlines"] },
            Event(1) with { Topics = default },
            Event(1) with { Topics = [.. Enumerable.Range(0, 257).Select(i => $"{i}")] },
        ];

        foreach (var row in wrong)
            await Assert.ThrowsAsync<ArgumentException>(() => storage.Queue.WriteAsync(tx => tx.Append(row)));

        Assert.Equal(0, await storage.ReadAsync<long>("SELECT count(*) FROM events"));
    }

    protected static string Text(LogEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Id} {entry.Type} {entry.Subject} {entry.At:O} {entry.Detail} {string.Join(',', entry.Topics)}");

    private static Task AppendManyAsync(RunningStorage storage, int count, Func<int, ImmutableArray<string>> topics) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(
            i => storage.Queue.WriteAsync(tx => tx.Append(Event(i) with { Topics = topics(i) })))).WaitAsync(Patience);
}
