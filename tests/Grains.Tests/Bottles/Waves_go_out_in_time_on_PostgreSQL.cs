using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Bottles;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Waves_go_out_in_time_on_PostgreSQL(SearchDatabases databases) : WaveSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => databases.NewPostgresAsync();
}
