using Xunit;

namespace MyDeclic.Storage.Tests.GrainState;

public sealed class SqliteRowTests(SqliteRig rig) : SqlGrainStorageSuite(rig), IClassFixture<SqliteRig>;
