using MyDeclic.Rig;

namespace MyDeclic.Tests.Privacy;

/// <summary>The same company on PostgreSQL.</summary>
public sealed class PostgresPrivacyStage : PrivacyStage
{
    private PostgresServer? _postgres;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    protected override async Task<string[]> OptionsAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        return [.. Options, $"--ConnectionStrings:MyDeclic={await _postgres.CreateDatabaseAsync()}"];
    }
}
