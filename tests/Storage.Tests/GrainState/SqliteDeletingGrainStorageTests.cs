using Xunit;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.GrainState;

public sealed class SqliteDeletingGrainStorageTests(SqliteRig rig, ITestOutputHelper output)
    : GrainStorageSuite(output), IClassFixture<SqliteRig>
{
    protected override Task<StorageUnderTest> StartAsync() => StorageUnderTest.OnAsync(rig, deleteOnClear: true);
}
