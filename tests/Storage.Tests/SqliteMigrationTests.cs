using Dapper;
using Xunit;

namespace MyDeclic.Storage.Tests;

public sealed class SqliteMigrationTests(SqliteRig rig) : MigrationSuite(rig), IClassFixture<SqliteRig>
{
    private readonly SqliteRig _rig = rig;

    [Fact]
    public async Task A_second_server_on_the_same_file_is_refused_and_told_which_file()
    {
        var options = await _rig.NewDatabaseAsync();
        await using var first = await RunningStorage.StartAsync(options);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => RunningStorage.StartAsync(options));

        Assert.Contains(options.SqliteFile!, refusal.Message, StringComparison.Ordinal);
        await first.Queue.WriteAsync(tx => RunningStorage.Put(tx, "still works"));
        Assert.True(await first.HasAsync("still works"));
    }

    [Fact]
    public async Task The_file_is_free_again_after_a_stop_and_needs_no_wal()
    {
        var options = await _rig.NewDatabaseAsync();
        await using (var first = await RunningStorage.StartAsync(options))
            await first.Queue.WriteAsync(tx => RunningStorage.Put(tx, "kept"));

        Assert.False(File.Exists(options.SqliteFile + "-wal"));
        await using var second = await RunningStorage.StartAsync(options);
        Assert.True(await second.HasAsync("kept"));
    }

    [Fact]
    public async Task The_writer_waits_for_the_disk_and_checks_references()
    {
        await using var storage = await RunningStorage.StartAsync(await _rig.NewDatabaseAsync());

        var settings = await storage.Queue.WriteAsync(tx => (
            tx.ExecuteScalar<string>("PRAGMA journal_mode"),
            tx.ExecuteScalar<long>("PRAGMA synchronous"),
            tx.ExecuteScalar<long>("PRAGMA foreign_keys")));

        Assert.Equal(("wal", 2, 1), settings);
    }

    [Fact]
    public async Task Indexed_community_posts_are_found_by_the_partial_index()
    {
        await using var storage = await RunningStorage.StartAsync(await _rig.NewDatabaseAsync());
        await using var reader = await storage.Database.OpenReadAsync();

        var plan = await reader.QueryAsync<(long, long, long, string Detail)>(
            "EXPLAIN QUERY PLAN SELECT * FROM posts WHERE community_id = @id AND id < 9 ORDER BY id DESC LIMIT 5",
            new { id = 1 });

        Assert.Contains(plan, step => step.Detail.Contains("posts_by_community", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Detail.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_untouched()
    {
        var options = await _rig.NewDatabaseAsync();
        await File.WriteAllTextAsync(options.SqliteFile!, "Dear diary, this is not a database at all.");

        var refusal = await Assert.ThrowsAsync<StorageException>(() => RunningStorage.StartAsync(options));

        Assert.Contains(options.SqliteFile!, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("Dear diary", await File.ReadAllTextAsync(options.SqliteFile!), StringComparison.Ordinal);
    }
}
