using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Search;
using Xunit.Abstractions;

namespace MyDeclic.Tests.Jams;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Tallies_are_exact_on_PostgreSQL(SearchDatabases databases, ITestOutputHelper output)
    : TallySuite(output), IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => databases.NewPostgresAsync();
}
