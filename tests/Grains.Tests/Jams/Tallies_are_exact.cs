using MyDeclic.Storage;
using MyDeclic.Tests.Search;
using Xunit.Abstractions;

namespace MyDeclic.Tests.Jams;

/// <summary>On SQLite.</summary>
public sealed class Tallies_are_exact(SearchDatabases databases, ITestOutputHelper output)
    : TallySuite(output), IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => Task.FromResult(databases.NewSqlite());
}
