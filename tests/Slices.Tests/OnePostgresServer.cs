using MyDeclic.Rig;
using MyDeclic.Rig.Server;

namespace MyDeclic.Tests;

/// <summary>One running server for the tests of a class, over a PostgreSQL of its own.</summary>
public sealed class OnePostgresServer : OneServer
{
    private PostgresServer? _postgres;

    protected override async Task<SiloProcess> StartAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        var address = await _postgres.CreateDatabaseAsync();
        return await SiloProcess.StartAsync([.. Unhurried, $"--ConnectionStrings:MyDeclic={address}"]);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }
}
