using MyDeclic.Rig;

namespace MyDeclic.Tests.Conversations;

/// <inheritdoc/>
[NeedsPostgres]
public sealed class People_talk_in_private_on_PostgreSQL(OnePostgresServer server)
    : ConversationSuite(server), IClassFixture<OnePostgresServer>;
