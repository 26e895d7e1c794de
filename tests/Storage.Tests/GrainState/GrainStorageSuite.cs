using MyDeclic.Rig;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.GrainState;

/// <summary>What grains may expect of any storage provider.</summary>
public abstract partial class GrainStorageSuite(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Name = "notes";
    private static readonly GrainType Type = GrainType.Create("writer");
    private static readonly GrainId Alice = GrainId.Create(Type, "alice");

    private StorageUnderTest _tested = null!;

    private IGrainStorage Storage => _tested.Storage;

    public async Task InitializeAsync() => _tested = await StartAsync();

    public async Task DisposeAsync()
    {
        if (_tested is not null)
            await _tested.DisposeAsync();
    }

    [DatabaseFact]
    public async Task A_missing_record_is_read_as_a_new_state()
    {
        var state = new GrainState<Notes>(new Notes { Number = 5 }, "17") { RecordExists = true };

        await Storage.ReadStateAsync(Name, Alice, state);

        Assert.Equal((0, null, false), (state.State.Number, state.ETag, state.RecordExists));
    }

    [DatabaseFact]
    public async Task What_was_written_is_read()
    {
        var text = "ветер 🎼 \"quoted\" <b>&amp;</b> \\ \n é";
        var written = await WriteAsync(Alice, new Notes { Number = int.MinValue, Text = text, Lines = ["", text] });
        Assert.True(written.RecordExists);

        var read = await ReadAsync(Alice);
        Assert.Equal((int.MinValue, text, written.ETag), (read.State.Number, read.State.Text, read.ETag));
        Assert.Equal(["", text], read.State.Lines);
        Assert.True(read.RecordExists);
    }

    [DatabaseFact]
    public async Task A_million_characters_are_written_and_read()
    {
        var text = new string('ж', 1_000_000);
        await WriteAsync(Alice, new Notes { Text = text });
        Assert.Equal(text, (await ReadAsync(Alice)).State.Text);
    }

    [DatabaseFact]
    public async Task What_is_changed_after_a_write_is_not_stored()
    {
        var written = await WriteAsync(Alice, new Notes { Lines = ["first"] });
        written.State.Lines.Add("second");
        Assert.Equal(["first"], (await ReadAsync(Alice)).State.Lines);
    }

    [DatabaseFact]
    public async Task A_cleared_record_can_be_written_again()
    {
        var state = await WriteAsync(Alice, 1);
        await Storage.ClearStateAsync(Name, Alice, state);
        Assert.Equal((0, false), (state.State.Number, state.RecordExists));
        var cleared = await ReadAsync(Alice);
        Assert.Equal((0, false, state.ETag), (cleared.State.Number, cleared.RecordExists, cleared.ETag));

        state.State = new Notes { Number = 2 };
        await Storage.WriteStateAsync(Name, Alice, state);

        var read = await ReadAsync(Alice);
        Assert.Equal((2, true, state.ETag), (read.State.Number, read.RecordExists, read.ETag));
    }

    [DatabaseFact]
    public async Task Clearing_what_was_never_written_leaves_nothing()
    {
        var state = new GrainState<Notes>(new Notes());

        await Storage.ClearStateAsync(Name, Alice, state);

        Assert.Equal((null, false), (state.ETag, state.RecordExists));
        await Storage.WriteStateAsync(Name, Alice, state);
    }

    [DatabaseFact]
    public async Task Clearing_again_is_no_error_and_changes_nothing()
    {
        var state = await WriteAsync(Alice, 1);
        await Storage.ClearStateAsync(Name, Alice, state);
        await Storage.ClearStateAsync(Name, Alice, state);
        await Storage.ClearStateAsync(Name, Alice, state);

        var read = await ReadAsync(Alice);
        Assert.Equal((0, false, state.ETag), (read.State.Number, read.RecordExists, read.ETag));
        await Storage.WriteStateAsync(Name, Alice, state);
        Assert.True((await ReadAsync(Alice)).RecordExists);
    }

    [DatabaseFact]
    public async Task Every_write_gives_another_etag_even_of_the_same_value()
    {
        var state = await WriteAsync(Alice, 1);
        var etags = new HashSet<string> { state.ETag! };
        for (var i = 0; i < 5; i++)
        {
            await Storage.WriteStateAsync(Name, Alice, state);
            Assert.True(etags.Add(state.ETag!));
        }
    }

    [DatabaseFact]
    public async Task A_second_first_write_is_refused_without_damage()
    {
        var first = await WriteAsync(Alice, 1);
        var second = new GrainState<Notes>(new Notes { Number = 2 });

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Alice, second));

        await AssertUnharmedAsync(first, 1, second, refusedNumber: 2, refusedEtag: null);
    }

    [DatabaseFact]
    public async Task A_write_over_a_newer_record_is_refused_without_damage()
    {
        var current = await WriteAsync(Alice, 1);
        var stale = await ReadAsync(Alice);
        current.State.Number = 2;
        await Storage.WriteStateAsync(Name, Alice, current);
        var etag = stale.ETag;
        stale.State.Number = 3;

        var refusal = await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync(Name, Alice, stale));

        Assert.Equal((current.ETag, etag), (refusal.StoredEtag, refusal.CurrentEtag));
        await AssertUnharmedAsync(current, 2, stale, refusedNumber: 3, etag);
    }

    [DatabaseFact]
    public async Task Clearing_a_newer_record_is_refused_without_damage()
    {
        var current = await WriteAsync(Alice, 1);
        var stale = await ReadAsync(Alice);
        await Storage.WriteStateAsync(Name, Alice, current);
        var etag = stale.ETag;

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync(Name, Alice, stale));

        await AssertUnharmedAsync(current, 1, stale, refusedNumber: 1, etag);
    }

    [DatabaseFact]
    public async Task A_write_over_a_cleared_record_is_refused()
    {
        var current = await WriteAsync(Alice, 1);
        var stale = await ReadAsync(Alice);
        await Storage.ClearStateAsync(Name, Alice, current);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Alice, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync(Name, Alice, stale));

        Assert.False((await ReadAsync(Alice)).RecordExists);
    }

    [DatabaseFact]
    public async Task States_of_other_names_and_of_other_grains_are_not_touched()
    {
        var bob = GrainId.Create(Type, "bob");
        var other = new GrainState<Notes>(new Notes { Number = 7 });
        await Storage.WriteStateAsync("NOTES", Alice, other);
        await WriteAsync(bob, 9);
        var state = await WriteAsync(Alice, 1);
        await Storage.WriteStateAsync(Name, Alice, state);
        await Storage.ClearStateAsync(Name, Alice, state);

        var read = new GrainState<Notes>();
        await Storage.ReadStateAsync("NOTES", Alice, read);
        Assert.Equal((7, other.ETag, true), (read.State.Number, read.ETag, read.RecordExists));
        Assert.Equal(9, (await ReadAsync(bob)).State.Number);
    }

    [DatabaseFact]
    public async Task Keys_of_every_kind_are_kept_apart()
    {
        var guid = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");
        IdSpan[] keys =
        [
            IdSpan.Create("alice"), IdSpan.Create("Alice"), IdSpan.Create("алиса"), IdSpan.Create("🎼"),
            IdSpan.Create("it's \"%_\\"), IdSpan.Create("+"), IdSpan.Create(new string('x', 512)),
            GrainIdKeyExtensions.CreateIntegerKey(0), GrainIdKeyExtensions.CreateIntegerKey(1),
            GrainIdKeyExtensions.CreateIntegerKey(-1), GrainIdKeyExtensions.CreateIntegerKey(long.MinValue),
            GrainIdKeyExtensions.CreateIntegerKey(1, "a"), GrainIdKeyExtensions.CreateIntegerKey(1, "b"),
            GrainIdKeyExtensions.CreateIntegerKey(2, "a"), GrainIdKeyExtensions.CreateGuidKey(guid),
            GrainIdKeyExtensions.CreateGuidKey(Guid.Empty), GrainIdKeyExtensions.CreateGuidKey(guid, "a"),
            GrainIdKeyExtensions.CreateGuidKey(guid, "ё"),
        ];

        for (var i = 0; i < keys.Length; i++)
            await WriteAsync(GrainId.Create(Type, keys[i]), i + 1);

        for (var i = 0; i < keys.Length; i++)
            Assert.Equal(i + 1, (await ReadAsync(GrainId.Create(Type, keys[i]))).State.Number);
    }

    [DatabaseFact]
    public async Task Of_many_first_writers_exactly_one_wins()
    {
        var outcomes = await RaceAsync(_ => new GrainState<Notes>());
        var winner = Assert.Single(outcomes, outcome => outcome.Won);
        Assert.Equal(winner.Number, (await ReadAsync(Alice)).State.Number);
    }

    [DatabaseFact]
    public async Task Of_many_writers_with_one_etag_exactly_one_wins()
    {
        var etag = (await WriteAsync(Alice, -1)).ETag!;
        for (var round = 0; round < 5; round++)
        {
            var expected = etag;
            var outcomes = await RaceAsync(_ => new GrainState<Notes>(null!, expected) { RecordExists = true });
            var winner = Assert.Single(outcomes, outcome => outcome.Won);
            var read = await ReadAsync(Alice);
            Assert.Equal(winner.Number, read.State.Number);
            etag = read.ETag!;
        }
    }

    [DatabaseFact]
    public async Task Writers_of_different_grains_do_not_disturb_each_other() =>
        await Task.WhenAll(Enumerable.Range(0, 32).Select(grain => Task.Run(async () =>
        {
            var id = GrainId.Create(Type, GrainIdKeyExtensions.CreateIntegerKey(grain));
            var state = await WriteAsync(id, 0);
            for (var i = 1; i <= 20; i++)
            {
                state.State.Number = (grain * 100) + i;
                await Storage.WriteStateAsync(Name, id, state);
                Assert.Equal(state.State.Number, (await ReadAsync(id)).State.Number);
            }
        }))).WaitAsync(RunningStorage.Patience);

    protected abstract Task<StorageUnderTest> StartAsync();

    private Task<GrainState<Notes>> WriteAsync(GrainId id, int number) => WriteAsync(id, new Notes { Number = number });

    private async Task<GrainState<Notes>> WriteAsync(GrainId id, Notes notes)
    {
        var state = new GrainState<Notes>(notes);
        await Storage.WriteStateAsync(Name, id, state);
        return state;
    }

    private async Task<GrainState<Notes>> ReadAsync(GrainId id)
    {
        var state = new GrainState<Notes>();
        await Storage.ReadStateAsync(Name, id, state);
        return state;
    }

    private async Task AssertUnharmedAsync(
        GrainState<Notes> stored, int storedNumber, GrainState<Notes> refused, int refusedNumber, string? refusedEtag)
    {
        var read = await ReadAsync(Alice);
        Assert.Equal((storedNumber, stored.ETag, true), (read.State.Number, read.ETag, read.RecordExists));
        Assert.Equal((refusedNumber, refusedEtag), (refused.State.Number, refused.ETag));
        await Storage.WriteStateAsync(Name, Alice, stored);
    }

    private async Task<(int Number, bool Won)[]> RaceAsync(Func<int, GrainState<Notes>> prepare) => await Task.WhenAll(
        Enumerable.Range(1, 32).Select(number => Task.Run(async () =>
        {
            var state = prepare(number);
            state.State = new Notes { Number = number };
            try
            {
                await Storage.WriteStateAsync(Name, Alice, state);
                return (number, true);
            }
            catch (InconsistentStateException)
            {
                return (number, false);
            }
        }))).WaitAsync(RunningStorage.Patience);
}
