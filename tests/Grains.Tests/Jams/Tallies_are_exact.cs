using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
public sealed class Tallies_are_exact(SearchDatabases databases) : TallySuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => Task.FromResult(databases.NewSqlite());
}
