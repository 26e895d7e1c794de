using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.News;

/// <summary>On SQLite.</summary>
public sealed class Articles_come_at_their_time(SearchDatabases databases) : ArticleSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => Task.FromResult(databases.NewSqlite());
}
