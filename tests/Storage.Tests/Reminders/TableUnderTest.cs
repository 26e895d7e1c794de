using Orleans;

namespace MyDeclic.Storage.Tests.Reminders;

/// <summary>A reminder table with nothing in it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Owner">Ends it.</param>
public sealed record TableUnderTest(IReminderTable Table, IAsyncDisposable? Owner = null) : IAsyncDisposable
{
    public static async Task<TableUnderTest> OnAsync(DatabaseRig rig)
    {
        var options = await rig.NewDatabaseAsync();
        var running = await RunningStorage.StartAsync(options);
        return new TableUnderTest(new SqlReminderTable(running.Database, running.Queue, options), running);
    }

    public ValueTask DisposeAsync() => Owner?.DisposeAsync() ?? ValueTask.CompletedTask;
}
