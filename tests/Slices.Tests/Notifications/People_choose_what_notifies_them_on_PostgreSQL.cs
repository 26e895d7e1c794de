using MyDeclic.Rig;

namespace MyDeclic.Tests.Notifications;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class People_choose_what_notifies_them_on_PostgreSQL(OnePostgresServer server)
    : PreferenceSuite(server), IClassFixture<OnePostgresServer>;
