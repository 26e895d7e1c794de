namespace MyDeclic.Silo.Tests.Crash;

public sealed class SqliteKillTests : KillSuite
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}
