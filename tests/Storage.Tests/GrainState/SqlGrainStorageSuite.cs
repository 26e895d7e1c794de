using System.Text;
using System.Text.Json;
using Dapper;
using MyDeclic.Rig;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace MyDeclic.Storage.Tests.GrainState;

/// <summary>What is true of grain states in a database only: the rows are those of Orleans.</summary>
public abstract class SqlGrainStorageSuite(DatabaseRig rig)
{
    private const string AllColumns =
        """
        SELECT grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid,
            payloadbinary, modifiedon, version
        FROM orleansstorage
        """;

    private static readonly GrainType Type = GrainType.Create("recorded");

    private readonly SettableClock _clock = new();

    [DatabaseFact]
    public async Task Rows_that_Orleans_wrote_are_read()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var storage = On(running);

        foreach (var row in Recorded.GrainStates)
        {
            await running.Queue.WriteAsync(tx => Insert(tx, row));
            var state = new GrainState<RecordedState>();
            await storage.ReadStateAsync(row.Text("graintypestring")!, IdOf(row), state);

            Assert.Equal($"{row.Number("version")}", state.ETag);
            Assert.Equal(row.Text("payloadbinary") is not null, state.RecordExists);
            if (!state.RecordExists)
                continue;
            Assert.Equal(row.Text("what"), state.State.Name);
            Assert.Equal(["ветер", "<&'\"+>"], state.State.Tags);

            // The grain can go on from there.
            await storage.WriteStateAsync(row.Text("graintypestring")!, IdOf(row), state);
            Assert.Equal($"{row.Number("version") + 1}", state.ETag);
            await storage.ClearStateAsync(row.Text("graintypestring")!, IdOf(row), state);
        }
    }

    [DatabaseFact]
    public async Task What_is_written_equals_what_Orleans_wrote_column_by_column()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var storage = On(running);
        foreach (var row in Recorded.GrainStates)
        {
            var (stateName, id) = (row.Text("graintypestring")!, IdOf(row));
            _clock.Now = row.Time("modifiedon");
            var state = new GrainState<RecordedState>();
            await storage.ReadStateAsync(stateName, id, state);
            if (row.Text("payloadbinary") is { } payload)
            {
                state.State = JsonSerializer.Deserialize<RecordedState>(payload)!;
                while (state.ETag != $"{row.Number("version")}")
                    await storage.WriteStateAsync(stateName, id, state);
            }
            else
            {
                await storage.ClearStateAsync(stateName, id, state);
            }

            await using var reader = await running.Database.OpenReadAsync();
            var written = (await reader.QueryAsync<Row>(AllColumns)).Select(found => found.Readable());
            Assert.Contains(Row.From(row), written);
        }

        Assert.Equal(
            Recorded.GrainStates.DistinctBy(row => (row.Text("graintypestring"), row.Text("key"))).Count(),
            await running.ReadAsync<long>("SELECT count(*) FROM orleansstorage"));
    }

    [DatabaseFact]
    public async Task Writes_that_come_together_share_transactions()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var storage = On(running);
        using var gate = new ManualResetEventSlim();
        var holding = running.Queue.WriteAsync(_ => gate.Wait(RunningStorage.Patience));
        var before = running.Queue.CommittedBatches;
        var writes = Enumerable.Range(0, 100).Select(i => storage.WriteStateAsync(
            "notes", GrainId.Create(Type, $"grain {i}"), new GrainState<Notes>(new Notes()))).ToArray();
        gate.Set();

        await Task.WhenAll([holding, .. writes]).WaitAsync(RunningStorage.Patience);

        // The last batch is counted after its commands are answered.
        Assert.InRange(running.Queue.CommittedBatches - before, 0, 99);
    }

    [DatabaseFact]
    public async Task Services_do_not_see_each_others_states()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var id = GrainId.Create(Type, "alice");
        await On(running).WriteStateAsync("notes", id, new GrainState<Notes>(new Notes { Number = 1 }));

        var state = new GrainState<Notes>();
        await On(running, "another").ReadStateAsync("notes", id, state);

        Assert.False(state.RecordExists);
    }

    [DatabaseFact]
    public async Task Two_grain_classes_cannot_share_a_states_name()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var storage = On(running);
        await storage.WriteStateAsync("notes", GrainId.Create("writer", "alice"), new GrainState<Notes>(new Notes()));

        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => storage.ReadStateAsync(
            "notes", GrainId.Create("reader", "bob"), new GrainState<Notes>()));

        Assert.Contains("writer", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("reader", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Keys_and_names_that_do_not_fit_their_columns_are_refused()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var storage = On(running);
        var state = new GrainState<Notes>(new Notes());
        var longest = new string('ж', 512);
        await storage.WriteStateAsync(longest, GrainId.Create(Type, longest), state);

        await Assert.ThrowsAsync<ArgumentException>(
            () => storage.WriteStateAsync("notes", GrainId.Create(Type, longest + "x"), new GrainState<Notes>(new Notes())));
        await Assert.ThrowsAsync<ArgumentException>(
            () => storage.WriteStateAsync(longest + "x", GrainId.Create(Type, "a"), new GrainState<Notes>(new Notes())));
    }

    [DatabaseFact]
    public async Task An_etag_of_another_storage_is_refused()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var storage = On(running);
        var id = GrainId.Create(Type, "alice");
        await storage.WriteStateAsync("notes", id, new GrainState<Notes>(new Notes()));

        foreach (var etag in (string[])["W/\"1\"", "-1", "99999999999", "*"])
        {
            await Assert.ThrowsAsync<InconsistentStateException>(
                () => storage.WriteStateAsync("notes", id, new GrainState<Notes>(new Notes(), etag)));
        }
    }

    [DatabaseFact]
    public async Task A_state_can_gain_and_lose_fields()
    {
        await using var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var storage = On(running);
        var id = GrainId.Create(Type, "alice");
        await storage.WriteStateAsync("notes", id, new GrainState<Notes>(new Notes { Number = 3, Text = "old" }));

        var later = new GrainState<LaterNotes>();
        await storage.ReadStateAsync("notes", id, later);

        Assert.Equal((3, "new"), (later.State.Number, later.State.Title));
    }

    protected SqlGrainStorage On(RunningStorage running, string serviceId = "my-declic") =>
        new(running.Database, running.Queue, new GrainStateSerializer(), _clock, serviceId);

    private static GrainId IdOf(JsonElement row) => GrainId.Create(Type, row.Text("key")!);

    private static void Insert(WriteTransaction tx, JsonElement recorded)
    {
        var row = Row.From(recorded);
        tx.Execute(
            """
            DELETE FROM orleansstorage WHERE graintypestring = @GrainTypeString AND grainidhash = @GrainIdHash
            """,
            row);
        tx.Execute(
            """
            INSERT INTO orleansstorage (
                grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid,
                payloadbinary, modifiedon, version)
            VALUES (
                @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId,
                @Bytes, @ModifiedOn, @Version)
            """,
            new
            {
                row.GrainIdHash, row.GrainIdN0, row.GrainIdN1, row.GrainTypeHash, row.GrainTypeString,
                row.GrainIdExtensionString, row.ServiceId, row.ModifiedOn, row.Version,
                Bytes = row.Text is { } text ? Encoding.UTF8.GetBytes(text) : null,
            });
    }

    /// <summary>What Orleans was given to write.</summary>
    public sealed class RecordedState
    {
        public string Name { get; set; } = "";

        public int Count { get; set; }

        public List<string> Tags { get; set; } = [];
    }

    public sealed class LaterNotes
    {
        public int Number { get; set; }

        public string Title { get; set; } = "new";
    }

    /// <summary>All columns of a row.</summary>
    private sealed record Row(
        int GrainIdHash,
        long GrainIdN0,
        long GrainIdN1,
        int GrainTypeHash,
        string GrainTypeString,
        string? GrainIdExtensionString,
        string ServiceId,
        byte[]? PayloadBinary,
        DateTime ModifiedOn,
        int Version)
    {
        public string? Text { get; init; }

        public static Row From(JsonElement row) => new(
            (int)row.Number("grainidhash"),
            row.Number("grainidn0"),
            row.Number("grainidn1"),
            (int)row.Number("graintypehash"),
            row.Text("graintypestring")!,
            row.Text("grainidextensionstring"),
            row.Text("serviceid")!,
            null,
            DateTime.SpecifyKind(row.Time("modifiedon"), DateTimeKind.Unspecified),
            (int)row.Number("version"))
        {
            Text = row.Text("payloadbinary"),
        };

        /// <summary>With the payload as text, which can be compared.</summary>
        public Row Readable() => this with
        {
            Text = PayloadBinary is null ? null : Encoding.UTF8.GetString(PayloadBinary),
            PayloadBinary = null,
        };
    }
}
