using MyDeclic.Rig;

namespace MyDeclic.Tests.Interactions;

/// <summary>On PostgreSQL.</summary>
[NeedsPostgres]
public sealed class Comments_are_reacted_to_on_PostgreSQL(OnePostgresServer server)
    : CommentReactionSuite(server), IClassFixture<OnePostgresServer>;
