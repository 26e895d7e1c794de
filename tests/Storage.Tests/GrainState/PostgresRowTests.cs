using Dapper;
using MyDeclic.Rig;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Xunit;

namespace MyDeclic.Storage.Tests.GrainState;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresRowTests(PostgresRig rig) : SqlGrainStorageSuite(rig)
{
    private readonly PostgresRig _rig = rig;

    [DatabaseFact]
    public async Task The_tables_are_those_of_Orleans()
    {
        await using var running = await RunningStorage.StartAsync(await _rig.NewDatabaseAsync());
        await using var reader = await running.Database.OpenReadAsync();

        var columns = await reader.QueryAsync<string>(
            """
            SELECT table_name || '.' || column_name || ' ' || data_type
                || coalesce('(' || character_maximum_length || ')', '') || coalesce('(' || datetime_precision || ')', '')
                || ' ' || is_nullable
            FROM information_schema.columns WHERE table_name IN ('orleansstorage', 'orleansreminderstable')
            ORDER BY table_name, ordinal_position
            """);

        Assert.Equal(Recorded.Schema, columns);
    }

    [DatabaseFact]
    public async Task Of_first_writers_on_two_servers_exactly_one_wins()
    {
        var options = await _rig.NewDatabaseAsync();
        await using var first = await RunningStorage.StartAsync(options);
        await using var second = await RunningStorage.StartAsync(options);
        SqlGrainStorage[] servers = [On(first), On(second)];

        for (var grain = 0; grain < 50; grain++)
        {
            var id = GrainId.Create("writer", $"{grain}");
            var won = await Task.WhenAll(servers.Select(server => TryWriteAsync(server, id)));
            Assert.Single(won, outcome => outcome);
        }
    }

    private static async Task<bool> TryWriteAsync(SqlGrainStorage server, GrainId id)
    {
        try
        {
            await server.WriteStateAsync("notes", id, new GrainState<Notes>(new Notes()));
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
