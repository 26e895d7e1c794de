using MyDeclic.Rig;

namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
[Collection(Servers.Postgres)]
public sealed class Comments_are_reacted_to_on_PostgreSQL(OnePostgresServer server)
    : CommentReactionSuite(server);
