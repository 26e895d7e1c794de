using MyDeclic.Rig;

namespace MyDeclic.Tests.Shortcuts;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
[Collection(Servers.Postgres)]
public sealed class Shortcuts_lead_where_they_should_on_PostgreSQL(OnePostgresServer server)
    : ShortcutSuite(server);
