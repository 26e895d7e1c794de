using MyDeclic.Rig;
using Xunit;

namespace MyDeclic.Storage.Tests;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresMigrationTests(PostgresRig rig, SqliteRig sqlite)
    : MigrationSuite(rig), IClassFixture<SqliteRig>
{
    private readonly PostgresRig _rig = rig;

    [DatabaseFact]
    public async Task Both_databases_end_with_the_same_tables_columns_and_indexes()
    {
        await using var onPostgres = await RunningStorage.StartAsync(await _rig.NewDatabaseAsync());
        await using var onSqlite = await RunningStorage.StartAsync(await sqlite.NewDatabaseAsync());

        var columns = await Columns.OfAsync(onPostgres.Database);

        Assert.Contains("posts.author_id not null", columns);
        Assert.Equal(columns, await Columns.OfAsync(onSqlite.Database));
        Assert.Equal(
            await Columns.IndexesOfAsync(onPostgres.Database), await Columns.IndexesOfAsync(onSqlite.Database));
    }

    [DatabaseFact]
    public async Task Servers_that_start_together_migrate_once_and_get_different_ids()
    {
        var options = await _rig.NewDatabaseAsync();

        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunningStorage.StartAsync(options)));

        var ids = servers.SelectMany(server => Enumerable.Range(0, 1000).Select(_ => server.Ids.Next())).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Single(servers.Select(server => server.Database.Epoch).Distinct());
        foreach (var server in servers)
            await server.DisposeAsync();
    }
}
