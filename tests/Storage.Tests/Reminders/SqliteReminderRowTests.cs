using Xunit;

namespace MyDeclic.Storage.Tests.Reminders;

public sealed class SqliteReminderRowTests(SqliteRig rig) : ReminderRowSuite(rig), IClassFixture<SqliteRig>;
