using MyDeclic.Rig;

namespace MyDeclic.Tests.Notifications;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
[Collection(Servers.Postgres)]
public sealed class Executives_answers_notify_whom_they_concern_on_PostgreSQL(OnePostgresServer server)
    : AskNoticeSuite(server);
