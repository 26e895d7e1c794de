using System.Security.Cryptography;
using Dapper;
using MyDeclic.Rig;
using Xunit;

namespace MyDeclic.Storage.Tests;

public abstract class MigrationSuite(DatabaseRig rig)
{
    [DatabaseFact]
    public async Task Migrations_apply_once()
    {
        var options = await rig.NewDatabaseAsync();
        await using var database = new Database(options);
        database.Claim();
        var migrator = new Migrator(database, TimeProvider.System);

        Assert.Equal(migrator.LatestVersion, await migrator.MigrateAsync());
        Assert.Equal(0, await migrator.MigrateAsync());
    }

    [DatabaseFact]
    public async Task A_newer_schema_is_refused_and_left_untouched()
    {
        var options = await rig.NewDatabaseAsync();
        await using (var storage = await RunningStorage.StartAsync(options))
            await storage.Queue.WriteAsync(tx => tx.Execute(
                "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (9999, 'later', 'x', 0)"));
        var before = await FingerprintAsync(options);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => RunningStorage.StartAsync(options));

        Assert.Contains("9999", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await FingerprintAsync(options));
    }

    [DatabaseFact]
    public async Task An_edited_migration_is_refused()
    {
        var options = await rig.NewDatabaseAsync();
        await using (var storage = await RunningStorage.StartAsync(options))
            await storage.Queue.WriteAsync(
                tx => tx.Execute("UPDATE schema_migrations SET checksum = 'x' WHERE version = 1"));

        var refusal = await Assert.ThrowsAsync<StorageException>(() => RunningStorage.StartAsync(options));

        Assert.Contains("0001_schema", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_failing_migration_leaves_nothing_of_itself()
    {
        await using var database = new Database(await rig.NewDatabaseAsync());
        database.Claim();
        Migration[] steps =
        [
            new(1, "good", "CREATE TABLE good (id BIGINT)", "a"),
            new(2, "bad", "CREATE TABLE half (id BIGINT); INSERT INTO missing VALUES (1)", "b"),
        ];
        var migrator = new Migrator(database, TimeProvider.System, steps, null);

        await Assert.ThrowsAsync<StorageException>(() => migrator.MigrateAsync());

        await using var reader = await database.OpenReadAsync();
        Assert.True(database.Dialect.TableExists(reader, "good"));
        Assert.False(database.Dialect.TableExists(reader, "half"));
        Assert.Equal([1], await reader.QueryAsync<int>("SELECT version FROM schema_migrations"));
    }

    [DatabaseFact]
    public async Task Contractors_and_official_partners_start_without_five_capabilities()
    {
        await using var storage = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        await using var reader = await storage.Database.OpenReadAsync();

        var denied = await reader.QueryAsync<(long, string)>(
            "SELECT population, capability FROM capabilities WHERE allowed = 0 ORDER BY population, capability");

        Assert.Equal(36, await storage.ReadAsync<long>("SELECT count(*) FROM capabilities"));
        Assert.Equal(
            [
                (2, "consult_profiles"), (2, "create_communities"),
                (3, "consult_profiles"), (3, "create_communities"), (3, "personal_blog"),
            ],
            denied);
    }

    [DatabaseFact]
    public async Task The_epoch_survives_a_restart_and_differs_between_databases()
    {
        var options = await rig.NewDatabaseAsync();
        string first;
        await using (var storage = await RunningStorage.StartAsync(options))
            first = storage.Database.Epoch;

        await using var again = await RunningStorage.StartAsync(options);
        await using var other = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());

        Assert.Equal(first, again.Database.Epoch);
        Assert.NotEqual(first, other.Database.Epoch);
        Assert.DoesNotContain('.', first);
    }

    [DatabaseFact]
    public async Task Texts_that_are_looked_up_are_ordered_by_code_point()
    {
        await using var storage = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        string[] tags = ["a", "B", "é", "z", "Z", "_"];
        await storage.Queue.WriteAsync(tx =>
        {
            foreach (var topic in tags)
                tx.Execute("INSERT INTO event_topics (topic, event_id) VALUES (@topic, 1)", new { topic });
        });

        await using var reader = await storage.Database.OpenReadAsync();
        var ordered = await reader.QueryAsync<string>("SELECT topic FROM event_topics ORDER BY topic");

        Assert.Equal(tags.Order(StringComparer.Ordinal), ordered);
    }

    private static async Task<string> FingerprintAsync(StorageOptions options)
    {
        if (options.SqliteFile is { } file)
            return Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file)));
        await using var database = new Database(options);
        await using var reader = await database.OpenReadAsync();
        var meta = await reader.QueryAsync<string>("SELECT key || value || xmin FROM meta ORDER BY key");
        return string.Join(' ', [.. meta, .. await Columns.OfAsync(database)]);
    }
}
