using MyDeclic.Rig;

namespace MyDeclic.Silo.Tests.Seed;

[NeedsPostgres]
public sealed class PostgresSeedTests : SeedSuite, IAsyncLifetime
{
    private PostgresServer? _server;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    protected override async Task<string[]> DatabaseAsync()
    {
        _server = await PostgresServer.StartAsync();
        return ["--ConnectionStrings:MyDeclic=" + await _server.CreateDatabaseAsync()];
    }
}
