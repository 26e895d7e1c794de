using System.Globalization;
using System.Text.Json;
using Dapper;
using MyDeclic.Rig;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace MyDeclic.Storage.Tests.Reminders;

/// <summary>What is true of reminders in a database only: the rows are those of Orleans.</summary>
public abstract class ReminderRowSuite(DatabaseRig rig)
{
    [DatabaseFact]
    public async Task Rows_that_Orleans_wrote_are_read()
    {
        var options = await rig.NewDatabaseAsync();
        await using var running = await RunningStorage.StartAsync(options);
        var table = new SqlReminderTable(running.Database, running.Queue, options);
        await running.Queue.WriteAsync(tx =>
        {
            foreach (var row in Recorded.Reminders)
            {
                tx.Execute(
                    """
                    INSERT INTO orleansreminderstable
                        (serviceid, grainid, remindername, starttime, period, grainhash, version)
                    VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, @Version)
                    """,
                    Row.From(row));
            }
        });

        foreach (var row in Recorded.Reminders)
        {
            var id = GrainId.Parse(row.Text("grainid")!, CultureInfo.InvariantCulture);
            var read = await table.ReadRow(id, row.Text("remindername")!);
            Assert.Equal((id, row.Time("starttime"), row.Text("etag")), (read!.GrainId, read.StartAt, read.ETag));
            Assert.Equal(row.Number("period"), read.Period.TotalMilliseconds);
            Assert.Equal(row.Number("grainhash"), (int)id.GetUniformHashCode());

            // The grain can go on from there.
            Assert.Equal($"{row.Number("version") + 1}", await table.UpsertRow(read));
            Assert.True(await table.RemoveRow(id, read.ReminderName, $"{row.Number("version") + 1}"));
        }
    }

    [DatabaseFact]
    public async Task What_is_written_equals_what_Orleans_wrote_column_by_column()
    {
        var options = await rig.NewDatabaseAsync();
        await using var running = await RunningStorage.StartAsync(options);
        var table = new SqlReminderTable(running.Database, running.Queue, options);
        foreach (var row in Recorded.Reminders)
        {
            var entry = new ReminderEntry
            {
                GrainId = GrainId.Parse(row.Text("grainid")!, CultureInfo.InvariantCulture),
                ReminderName = row.Text("remindername")!,
                StartAt = new DateTime(row.Number("givenStartTicks"), DateTimeKind.Utc),
                Period = TimeSpan.FromTicks(row.Number("givenPeriodTicks")),
            };
            var etag = "";
            for (var i = 0; i < row.Number("upserts"); i++)
                etag = await table.UpsertRow(entry);
            Assert.Equal(row.Text("etag"), etag);
        }

        await using var reader = await running.Database.OpenReadAsync();
        var written = (await reader.QueryAsync<Row>(
            """
            SELECT serviceid, grainid, remindername, starttime, period, grainhash, version FROM orleansreminderstable
            """)).ToList();
        Assert.Equal(Recorded.Reminders.Count, written.Count);
        Assert.All(Recorded.Reminders, row => Assert.Contains(Row.From(row), written));
    }

    [DatabaseFact]
    public async Task Services_do_not_see_each_others_reminders()
    {
        var options = await rig.NewDatabaseAsync();
        await using var running = await RunningStorage.StartAsync(options);
        var table = new SqlReminderTable(running.Database, running.Queue, options);
        var other = new SqlReminderTable(running.Database, running.Queue, options with { ServiceId = "another" });
        var entry = EntryOf("alice", "digest");
        var etag = await table.UpsertRow(entry);

        Assert.Null(await other.ReadRow(entry.GrainId, "digest"));
        Assert.Empty((await other.ReadRows(0, 0)).Reminders);
        Assert.False(await other.RemoveRow(entry.GrainId, "digest", etag!));
        await other.TestOnlyClearTable();
        Assert.NotNull(await table.ReadRow(entry.GrainId, "digest"));
    }

    [DatabaseFact]
    public async Task Ids_and_names_that_do_not_fit_their_columns_are_refused()
    {
        var options = await rig.NewDatabaseAsync();
        await using var running = await RunningStorage.StartAsync(options);
        var table = new SqlReminderTable(running.Database, running.Queue, options);
        var longestKey = new string('ж', 150 - "writer/".Length);
        await table.UpsertRow(EntryOf(longestKey, new string('ж', 150)));

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpsertRow(EntryOf(longestKey + "x", "digest")));
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpsertRow(EntryOf("alice", new string('x', 151))));
    }

    [DatabaseFact]
    public async Task A_time_of_no_kind_is_taken_for_UTC()
    {
        var options = await rig.NewDatabaseAsync();
        await using var running = await RunningStorage.StartAsync(options);
        var table = new SqlReminderTable(running.Database, running.Queue, options);
        var entry = EntryOf("alice", "digest");
        entry.StartAt = DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Unspecified);
        await table.UpsertRow(entry);

        var read = await table.ReadRow(entry.GrainId, "digest");

        Assert.Equal((entry.StartAt, DateTimeKind.Utc), (read!.StartAt, read.StartAt.Kind));
    }

    private static ReminderEntry EntryOf(string key, string name) => new()
    {
        GrainId = GrainId.Create("writer", key),
        ReminderName = name,
        StartAt = RunningStorage.Noon.UtcDateTime,
        Period = TimeSpan.FromMinutes(1),
    };

    /// <summary>All columns of a row.</summary>
    private sealed record Row(
        string ServiceId, string GrainId, string ReminderName, DateTime StartTime, long Period, int GrainHash, int Version)
    {
        public static Row From(JsonElement row) => new(
            row.Text("serviceid")!,
            row.Text("grainid")!,
            row.Text("remindername")!,
            row.Time("starttime"),
            row.Number("period"),
            (int)row.Number("grainhash"),
            (int)row.Number("version"));
    }
}
