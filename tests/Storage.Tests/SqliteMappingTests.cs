using Xunit;

namespace MyDeclic.Storage.Tests;

public sealed class SqliteMappingTests(SqliteRig rig) : MappingSuite(rig), IClassFixture<SqliteRig>;
