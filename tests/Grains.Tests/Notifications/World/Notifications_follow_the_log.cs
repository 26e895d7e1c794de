using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Notifications;

/// <summary>On SQLite.</summary>
public sealed class Notifications_follow_the_log(SearchDatabases databases) : NotifierSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => Task.FromResult(databases.NewSqlite());
}
