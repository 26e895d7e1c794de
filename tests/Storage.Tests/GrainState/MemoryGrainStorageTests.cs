using Orleans.Storage;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.GrainState;

public sealed class MemoryGrainStorageTests(ITestOutputHelper output) : GrainStorageSuite(output)
{
    protected override Task<StorageUnderTest> StartAsync() =>
        Task.FromResult(new StorageUnderTest(new MemoryGrainStorage(), KeepsVersions: false));
}
