using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Bottles;

/// <summary>On SQLite.</summary>
public sealed class Waves_go_out_in_time(SearchDatabases databases) : WaveSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => Task.FromResult(databases.NewSqlite());
}
