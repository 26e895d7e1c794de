using Xunit;
using Xunit.Abstractions;

namespace MyDeclic.Storage.Tests.Reminders;

public sealed class SqliteReminderTableTests(SqliteRig rig, ITestOutputHelper output)
    : ReminderTableSuite(output), IClassFixture<SqliteRig>
{
    protected override Task<TableUnderTest> StartTableAsync() => TableUnderTest.OnAsync(rig);
}
