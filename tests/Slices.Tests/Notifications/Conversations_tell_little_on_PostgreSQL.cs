using MyDeclic.Rig;

namespace MyDeclic.Tests.Notifications;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Conversations_tell_little_on_PostgreSQL(OnePostgresServer server)
    : TalkNoticeSuite(server), IClassFixture<OnePostgresServer>;
