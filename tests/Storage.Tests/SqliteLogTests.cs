using Xunit;

namespace MyDeclic.Storage.Tests;

public sealed class SqliteLogTests(SqliteRig rig) : LogSuite(rig), IClassFixture<SqliteRig>;
