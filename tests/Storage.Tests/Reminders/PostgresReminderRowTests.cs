using MyDeclic.Rig;
using Xunit;

namespace MyDeclic.Storage.Tests.Reminders;

[NeedsPostgres]
[Collection(PostgresCollection.Name)]
public sealed class PostgresReminderRowTests(PostgresRig rig) : ReminderRowSuite(rig);
