using MyDeclic.Rig;
using Xunit;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.Reminders;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresReminderTableTests(PostgresRig rig, ITestOutputHelper output) : ReminderTableSuite(output)
{
    protected override Task<TableUnderTest> StartTableAsync() => TableUnderTest.OnAsync(rig);
}
