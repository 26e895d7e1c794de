using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Phases_are_brought_forward_on_PostgreSQL(SearchDatabases databases)
    : ForwardSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => databases.NewPostgresAsync();
}
