using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.News;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Articles_come_at_their_time_on_PostgreSQL(SearchDatabases databases)
    : ArticleSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => databases.NewPostgresAsync();
}
