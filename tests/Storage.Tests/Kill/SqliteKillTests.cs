using Xunit;

namespace MyDeclic.Storage.Tests.Kill;

public sealed class SqliteKillTests(SqliteRig rig) : KillSuite(rig), IClassFixture<SqliteRig>;
