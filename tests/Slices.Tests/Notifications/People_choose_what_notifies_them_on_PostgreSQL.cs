using MyDeclic.Rig;

namespace MyDeclic.Tests.Notifications;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
[Collection(Servers.Postgres)]
public sealed class People_choose_what_notifies_them_on_PostgreSQL(OnePostgresServer server)
    : PreferenceSuite(server);
