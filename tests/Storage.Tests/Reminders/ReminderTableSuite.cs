using MyDeclic.Rig;
using Orleans;
using Orleans.Runtime;
using Xunit;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.Reminders;

/// <summary>What the reminder service may expect of any table.</summary>
public abstract class ReminderTableSuite(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly DateTime Start = new DateTime(2026, 3, 20, 12, 0, 0, DateTimeKind.Utc).AddMilliseconds(123);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly GrainId Alice = GrainId.Create("writer", "alice");
    private static readonly GrainId Bob = GrainId.Create("writer", "боб+1/2");

    private TableUnderTest _tested = null!;

    private IReminderTable Table => _tested.Table;

    public async Task InitializeAsync()
    {
        _tested = await StartTableAsync();
        await Table.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_tested is not null)
            await _tested.DisposeAsync();
    }

    [DatabaseFact]
    public async Task A_missing_reminder_is_read_as_nothing()
    {
        Assert.Null(await Table.ReadRow(Alice, "digest"));
        Assert.Empty((await Table.ReadRows(Alice)).Reminders);
        Assert.Empty((await Table.ReadRows(0, 0)).Reminders);
        Assert.False(await Table.RemoveRow(Alice, "digest", "0"));
    }

    [DatabaseFact]
    public async Task What_was_stored_is_read()
    {
        foreach (var period in (TimeSpan[])[Minute, TimeSpan.FromDays(60), TimeSpan.FromDays(4_000)])
        {
            var etag = await PutAsync(Bob, "вечер", Start, period);

            var row = await Table.ReadRow(Bob, "вечер");

            Assert.Equal((Bob, "вечер", Start, period, etag), Parts(row!));
            Assert.Equal(DateTimeKind.Utc, row!.StartAt.Kind);
            Assert.Equal(Parts(row), Parts(Assert.Single((await Table.ReadRows(Bob)).Reminders)));
            Assert.Equal(Parts(row), Parts(Assert.Single((await Table.ReadRows(0, 0)).Reminders)));
        }
    }

    [DatabaseFact]
    public async Task Storing_again_replaces_the_row_and_gives_another_etag()
    {
        var etags = new HashSet<string> { (await PutAsync(Alice, "digest", Start, Minute))! };
        for (var i = 2; i < 6; i++)
        {
            var etag = await PutAsync(Alice, "digest", Start.AddHours(i), Minute * i);
            Assert.True(etags.Add(etag!));
            Assert.Equal((Alice, "digest", Start.AddHours(i), Minute * i, etag), Parts((await Table.ReadRow(Alice, "digest"))!));
        }

        Assert.Single((await Table.ReadRows(Alice)).Reminders);
    }

    [DatabaseFact]
    public async Task A_row_is_removed_only_with_its_etag()
    {
        var old = await PutAsync(Alice, "digest", Start, Minute);
        var current = await PutAsync(Alice, "digest", Start, Minute);

        Assert.False(await Table.RemoveRow(Alice, "digest", old!));
        Assert.False(await Table.RemoveRow(Alice, "digest", "an etag of another table"));
        Assert.False(await Table.RemoveRow(Alice, "Digest", current!));
        Assert.False(await Table.RemoveRow(Bob, "digest", current!));
        Assert.Equal(current, (await Table.ReadRow(Alice, "digest"))!.ETag);

        Assert.True(await Table.RemoveRow(Alice, "digest", current!));
        Assert.False(await Table.RemoveRow(Alice, "digest", current!));
        Assert.Null(await Table.ReadRow(Alice, "digest"));
    }

    [DatabaseFact]
    public async Task Reminders_of_one_name_on_different_grains_are_different()
    {
        var alices = await PutAsync(Alice, "digest", Start, Minute);
        var bobs = await PutAsync(Bob, "digest", Start.AddDays(1), Minute * 2);
        var others = await PutAsync(GrainId.Create("reader", "alice"), "digest", Start, Minute * 3);
        await PutAsync(Alice, "weekly", Start, Minute * 4);
        Assert.NotNull(others);

        Assert.True(await Table.RemoveRow(Bob, "digest", bobs!));

        Assert.Equal((Alice, "digest", Start, Minute, alices), Parts((await Table.ReadRow(Alice, "digest"))!));
        Assert.Equal(["digest", "weekly"], (await Table.ReadRows(Alice)).Reminders.Select(row => row.ReminderName).Order());
        Assert.Equal(3, (await Table.ReadRows(0, 0)).Reminders.Count);
    }

    [DatabaseFact]
    public async Task A_part_of_the_ring_has_the_grains_whose_hashes_lie_on_it()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        var ids = Enumerable.Range(0, 60).Select(_ => GrainId.Create("writer", $"grain {dice.Next()}")).Distinct().ToArray();
        await Task.WhenAll(ids.Select(id => PutAsync(id, "digest", Start, Minute)));
        var edges = ids.Take(5).SelectMany(id => new[] { id.GetUniformHashCode() - 1, id.GetUniformHashCode() });
        uint[] points =
        [
            0, 1, int.MaxValue, int.MaxValue + 1u, uint.MaxValue - 1, uint.MaxValue, .. edges,
            .. Enumerable.Range(0, 6).Select(_ => (uint)dice.NextInt64(uint.MaxValue)),
        ];

        foreach (var (begin, end) in from begin in points from end in points select (begin, end))
        {
            // Counted from the beginning on, the distance to a point of the part is at most that to its end.
            var length = begin == end ? uint.MaxValue : end - begin - 1;
            var expected = ids.Where(id => id.GetUniformHashCode() - begin - 1 <= length);
            var found = (await Table.ReadRows(begin, end)).Reminders.Select(row => row.GrainId);
            Assert.True(expected.Order().SequenceEqual(found.Order()), $"Seed {seed}, from behind {begin} up to {end}.");
        }
    }

    [DatabaseFact]
    public async Task Of_writers_at_the_same_time_one_is_the_last_and_its_row_is_whole()
    {
        var etags = await Task.WhenAll(Enumerable.Range(1, 32).Select(
            i => Task.Run(() => PutAsync(Alice, "digest", Start.AddMinutes(i), Minute * i))));

        var row = Assert.Single((await Table.ReadRows(Alice)).Reminders);
        var last = Array.IndexOf(etags, row.ETag) + 1;
        Assert.Equal((Alice, "digest", Start.AddMinutes(last), Minute * last, etags[last - 1]), Parts(row));
        Assert.Equal(32, etags.Distinct().Count());
        Assert.True(await Table.RemoveRow(Alice, "digest", row.ETag!));
    }

    [DatabaseFact]
    public async Task Of_those_who_remove_a_row_at_the_same_time_exactly_one_does()
    {
        var etag = await PutAsync(Alice, "digest", Start, Minute);

        var removed = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            _ => Task.Run(() => Table.RemoveRow(Alice, "digest", etag!))));

        Assert.Single(removed, done => done);
    }

    [DatabaseFact]
    public async Task What_was_read_can_be_changed_without_changing_the_table()
    {
        await PutAsync(Alice, "digest", Start, Minute);
        var read = (await Table.ReadRow(Alice, "digest"))!;
        read.Period = Minute * 100;
        Assert.Equal(Minute, (await Table.ReadRow(Alice, "digest"))!.Period);
    }

    [DatabaseFact]
    public async Task A_cleared_table_is_empty()
    {
        await PutAsync(Alice, "digest", Start, Minute);
        await PutAsync(Bob, "digest", Start, Minute);
        await Table.TestOnlyClearTable();
        Assert.Empty((await Table.ReadRows(0, 0)).Reminders);
    }

    protected abstract Task<TableUnderTest> StartTableAsync();

    private static (GrainId GrainId, string Name, DateTime Start, TimeSpan Period, string? ETag) Parts(ReminderEntry row) =>
        (row.GrainId, row.ReminderName, row.StartAt, row.Period, row.ETag);

    private Task<string?> PutAsync(GrainId id, string name, DateTime start, TimeSpan period) => Table.UpsertRow(
        new ReminderEntry { GrainId = id, ReminderName = name, StartAt = start, Period = period });
}
