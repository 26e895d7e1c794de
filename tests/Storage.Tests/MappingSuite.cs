using Dapper;
using MyDeclic.Rig;
using Xunit;
using static MyDeclic.Storage.Tests.RunningStorage;

namespace MyDeclic.Storage.Tests;

public abstract class MappingSuite(DatabaseRig rig)
{
    public enum Kind : byte
    {
        Browser,
        Token,
    }

    [DatabaseFact]
    public async Task The_same_record_is_written_and_read_on_both_databases()
    {
        await using var storage = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        var written = new Row(1L << 60, null, Kind.Token, true, 3, Noon, null);
        await storage.Queue.WriteAsync(tx =>
        {
            tx.Execute(
                """
                CREATE TABLE mapped (
                    id BIGINT, community_id BIGINT, kind SMALLINT, is_open INT, version INT,
                    created_at BIGINT, deleted_at BIGINT)
                """);
            tx.Execute(
                """
                INSERT INTO mapped VALUES (@Id, @CommunityId, @Kind, @IsOpen, @Version, @CreatedAt, @DeletedAt)
                """,
                written);
        });

        await using var reader = await storage.Database.OpenReadAsync();
        var read = await reader.QuerySingleAsync<Row>("SELECT * FROM mapped");

        Assert.Equal(written, read);
        Assert.True(await reader.ExecuteScalarAsync<bool>("SELECT is_open FROM mapped"));
        Assert.True(await reader.QuerySingleAsync<bool>("SELECT EXISTS (SELECT 1 FROM mapped)"));
        Assert.Equal(Noon, await reader.QuerySingleAsync<DateTimeOffset>("SELECT created_at FROM mapped"));
        Assert.Null(await reader.QuerySingleAsync<DateTimeOffset?>("SELECT deleted_at FROM mapped"));
        Assert.Equal(1, await reader.QuerySingleAsync<int>(
            "SELECT count(*) FROM mapped WHERE is_open = @yes AND created_at = @at", new { yes = true, at = Noon }));
    }

    [DatabaseFact]
    public async Task A_class_with_settable_properties_is_read_as_well()
    {
        await using var storage = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        await using var reader = await storage.Database.OpenReadAsync();

        var read = await reader.QuerySingleAsync<Settable>("SELECT 5 AS created_at, 1 AS is_open, 'x' AS name");

        Assert.Equal((5, true, "x"), (read.CreatedAt.ToUnixTimeMilliseconds(), read.IsOpen, read.Name));
    }

    [DatabaseFact]
    public async Task Lists_of_any_length_select_rows()
    {
        await using var storage = await RunningStorage.StartAsync(await rig.NewDatabaseAsync());
        await using var reader = await storage.Database.OpenReadAsync();
        var dialect = storage.Database.Dialect;
        var numbers = Enumerable.Range(0, 100_000).Select(i => (1L << 60) + i).ToArray();

        var texts = await reader.QueryAsync<string>(
            $"SELECT capability FROM capabilities WHERE population = 0 AND {dialect.IsAnyOf("capability", "names")}",
            new { names = dialect.List(["have_profile", "it's \"quoted\"", "é"]) });
        var rows = await reader.QuerySingleAsync<(long, long)>(
            $"SELECT count(*), max(value) FROM {dialect.RowsOf("numbers")}", new { numbers = dialect.List(numbers) });
        var none = await reader.QuerySingleAsync<long>(
            $"SELECT count(*) FROM capabilities WHERE {dialect.IsAnyOf("version", "none")}",
            new { none = dialect.List(Array.Empty<long>()) });

        Assert.Equal(["have_profile"], texts);
        Assert.Equal((numbers.Length, numbers[^1]), rows);
        Assert.Equal(0, none);
    }

    public sealed record Row(
        long Id,
        long? CommunityId,
        Kind Kind,
        bool IsOpen,
        int Version,
        DateTimeOffset CreatedAt,
        DateTimeOffset? DeletedAt);

    public sealed class Settable
    {
        public DateTimeOffset CreatedAt { get; set; }

        public bool IsOpen { get; set; }

        public string Name { get; set; } = "";
    }
}
