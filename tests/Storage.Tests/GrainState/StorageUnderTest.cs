using Orleans.Storage;

namespace MyDeclic.Storage.Tests.GrainState;

/// <summary>A storage provider with nothing in it.</summary>
/// <param name="Storage">The provider.</param>
/// <param name="KeepsVersions">Whether the version of a cleared record counts on, so that it is never given again.</param>
/// <param name="Owner">Ends it.</param>
public sealed record StorageUnderTest(IGrainStorage Storage, bool KeepsVersions, IAsyncDisposable? Owner = null)
    : IAsyncDisposable
{
    public static async Task<StorageUnderTest> OnAsync(DatabaseRig rig, bool deleteOnClear)
    {
        var running = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        return new StorageUnderTest(
            new SqlGrainStorage(
                running.Database, running.Queue, new GrainStateSerializer(), new SettableClock(), "tests", deleteOnClear),
            KeepsVersions: !deleteOnClear,
            running);
    }

    public ValueTask DisposeAsync() => Owner?.DisposeAsync() ?? ValueTask.CompletedTask;
}
