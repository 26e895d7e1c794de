using MyDeclic.Rig;
using Npgsql;

namespace MyDeclic.Silo.Tests.Seed;

[NeedsPostgres]
public sealed class PostgresSeedTests : SeedSuite, IAsyncLifetime
{
    private PostgresServer? _server;
    private string _address = "";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    protected override async Task<string[]> DatabaseAsync()
    {
        _server = await PostgresServer.StartAsync();
        _address = await _server.CreateDatabaseAsync();
        return ["--ConnectionStrings:MyDeclic=" + _address];
    }

    protected override async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
        return texts;
    }
}
