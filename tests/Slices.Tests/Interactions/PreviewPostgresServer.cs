using MyDeclic.Rig;

namespace MyDeclic.Tests.Interactions;

/// <summary>The same over a PostgreSQL of its own.</summary>
public sealed class PreviewPostgresServer : PreviewServer
{
    private PostgresServer? _postgres;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    protected override async Task<string[]> WhereAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        return [$"--ConnectionStrings:MyDeclic={await _postgres.CreateDatabaseAsync()}"];
    }
}
