using MyDeclic.Rig;
using Xunit;

namespace MyDeclic.Storage.Tests.Kill;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresKillTests(PostgresRig rig) : KillSuite(rig);
