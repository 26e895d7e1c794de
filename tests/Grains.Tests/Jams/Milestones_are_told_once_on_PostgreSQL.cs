using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Milestones_are_told_once_on_PostgreSQL(SearchDatabases databases)
    : JamMilestoneSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => databases.NewPostgresAsync();
}
