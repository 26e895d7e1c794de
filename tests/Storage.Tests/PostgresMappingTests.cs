using MyDeclic.Rig;
using Xunit;

namespace MyDeclic.Storage.Tests;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresMappingTests(PostgresRig rig) : MappingSuite(rig);
