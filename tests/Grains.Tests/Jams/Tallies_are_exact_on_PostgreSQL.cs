using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Tallies_are_exact_on_PostgreSQL(SearchDatabases databases) : TallySuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => databases.NewPostgresAsync();
}
