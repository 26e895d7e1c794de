using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Crash;

public sealed class SqliteKillTests : KillSuite
{
    protected override Task<string[]> DatabaseAsync(TemporaryFolder folder) =>
        Task.FromResult<string[]>(["--data", folder["data"]]);
}
