using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
public sealed class Milestones_are_told_once(SearchDatabases databases)
    : JamMilestoneSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => Task.FromResult(databases.NewSqlite());
}
