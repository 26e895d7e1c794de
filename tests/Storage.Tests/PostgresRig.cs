using MyDeclic.Rig;
using Xunit;

namespace MyDeclic.Storage.Tests;

public sealed class PostgresRig : DatabaseRig, IAsyncLifetime
{
    private PostgresServer? _server;

    public async Task InitializeAsync()
    {
        if (PostgresServer.SkipReason is null)
            _server = await PostgresServer.StartAsync();
    }

    public override async Task<StorageOptions> NewDatabaseAsync() =>
        new() { PostgresConnectionString = await _server!.CreateDatabaseAsync() };

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
