using MyDeclic.Rig;

namespace MyDeclic.Tests.Conversations;

/// <inheritdoc/>
[NeedsPostgres]
[Collection(Servers.Postgres)]
public sealed class People_talk_in_private_on_PostgreSQL(OnePostgresServer server)
    : ConversationSuite(server);
