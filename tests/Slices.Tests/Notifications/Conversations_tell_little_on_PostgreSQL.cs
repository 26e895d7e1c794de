using MyDeclic.Rig;

namespace MyDeclic.Tests.Notifications;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
[Collection(Servers.Postgres)]
public sealed class Conversations_tell_little_on_PostgreSQL(OnePostgresServer server)
    : TalkNoticeSuite(server);
