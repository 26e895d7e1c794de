using MyDeclic.Rig;
using Xunit;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.GrainState;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresGrainStorageTests(PostgresRig rig, ITestOutputHelper output) : GrainStorageSuite(output)
{
    protected override Task<StorageUnderTest> StartAsync() => StorageUnderTest.OnAsync(rig, deleteOnClear: false);
}
