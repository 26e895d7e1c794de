using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>What comes of reading the table again, which Orleans does at times of its own choice.</summary>
public sealed class ReminderRefreshTests : ReminderTest
{
    [Fact]
    public async Task What_others_add_and_remove_is_found_when_the_table_is_read_again()
    {
        Script.Release("mine 1", "theirs 1");
        await Alarm.Set("mine", Minute * 7, Minute * 60).Soon();
        var mine = Table.Rows.Single();
        await Table.RemoveRow(mine.GrainId, mine.ReminderName, mine.ETag!);
        await Table.UpsertRow(EntryOf("theirs", Start + (Minute * 8), Minute * 60));

        await PassAsync(Minute * 7);
        await PassAsync(Minute);
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
    public async Task What_a_grain_changes_while_the_table_is_read_is_not_undone()
    {
        Script.Release("kept 1", "kept 2", "kept 3");
        await Alarm.Set("dropped", Minute * 6, Minute).Soon();
        var pause = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Table.ReadPause = pause.Task;
        await PassAsync(Minute * 5);
        await Alarm.Set("kept", Minute, Minute).Soon();
        await Alarm.End("dropped").Soon();
        pause.SetResult();

        // A tick of what was dropped would hold the grain.
        foreach (var tick in (string[])["kept 1 ended", "kept 2 ended", "kept 3 ended"])
        {
            await PassAsync(Minute);
            await Script.Happened(tick);
        }

        Assert.False(Script.HasBegun("dropped 1"));
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
}
