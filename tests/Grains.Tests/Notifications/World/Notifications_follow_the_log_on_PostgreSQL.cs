using MyDeclic.Rig;
using MyDeclic.Storage;
using MyDeclic.Tests.Search;

namespace MyDeclic.Tests.Notifications;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Notifications_follow_the_log_on_PostgreSQL(SearchDatabases databases)
    : NotifierSuite, IClassFixture<SearchDatabases>
{
    protected override Task<StorageOptions> NewDatabaseAsync() => databases.NewPostgresAsync();
}
