using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>What others do to the table is found in time where reading it takes none.</summary>
public sealed class ReminderTableTests : ReminderTest
{
    [Fact]
    public async Task What_others_add_and_remove_is_found_when_the_table_is_read_again()
    {
        Script.Release("mine 1", "theirs 1");
        await Alarm.Set("mine", Minute * 7, Minute * 60).Soon();
        var mine = Table.Rows.Single();
        await Table.RemoveRow(mine.GrainId, mine.ReminderName, mine.ETag!);
        await Table.UpsertRow(EntryOf("theirs", Start + (Minute * 8), Minute * 60));

        await PassAsync(Minute * 8);
        await Script.Happened("theirs 1 ended");
        Assert.False(Script.HasBegun("mine 1"));
    }

    [Fact]
    public async Task What_others_change_is_found_when_the_table_is_read_again()
    {
        Script.Release("wake 1");
        await Alarm.Set("wake", Minute * 7, Minute * 60).Soon();
        await Table.UpsertRow(EntryOf("wake", Start + (Minute * 9), Minute * 60));

        await PassAsync(Minute * 8);
        await Alarm.PassBy().Soon();
        Assert.False(Script.HasBegun("wake 1"));
        await PassAsync(Minute);
        await Script.Happened("wake 1 ended");
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_read_again_and_what_is_known_goes_on()
    {
        Script.Release("wake 1", "theirs 1");
        await Alarm.Set("wake", Minute * 6, Minute * 60).Soon();
        await Table.UpsertRow(EntryOf("theirs", Start + (Minute * 7), Minute * 60));
        Table.ReadFailure = new IOException("no table");
        await PassAsync(Minute * 5);
        var (_, exception) = await Silo.Log.TroubleOfAsync("reminder");
        Assert.Equal("no table", exception!.Message);

        Table.ReadFailure = null;
        await PassAsync(Minute);
        await Script.Happened("wake 1 ended");
        await PassAsync(Minute);
        await Script.Happened("theirs 1 ended");
    }

    private ReminderEntry EntryOf(string name, DateTime start, TimeSpan period) => new()
    {
        GrainId = Alarm.GetGrainId(),
        ReminderName = name,
        StartAt = start,
        Period = period,
    };
}
